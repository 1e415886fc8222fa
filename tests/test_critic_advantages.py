from properties.battery import *
from theorems.critic_advantages import CLAIM

CLAIMS = [CLAIM]
