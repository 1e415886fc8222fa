from properties.battery import *
from theorems.training_run import CLAIM

CLAIMS = [CLAIM]
