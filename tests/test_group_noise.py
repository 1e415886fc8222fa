from properties.battery import *
from theorems.group_noise import CLAIM

CLAIMS = [CLAIM]
