from properties.battery import *
from theorems.kl_regulariser import CLAIM

CLAIMS = [CLAIM]
