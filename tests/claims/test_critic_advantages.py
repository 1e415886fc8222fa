from properties.battery import *
from theorems.post.critic_advantages import CLAIM

CLAIMS = [CLAIM]
