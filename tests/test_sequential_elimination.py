from properties.battery import *
from theorems.sequential_elimination import CLAIM

CLAIMS = [CLAIM]
