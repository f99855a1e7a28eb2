"""The channels of a workspace: their list, their profiles, and adding one."""
