"""The claims of the post, one file each: every module that defines ``CLAIM`` is one."""
