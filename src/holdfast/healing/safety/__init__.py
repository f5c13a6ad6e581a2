"""Safety and pace: the private questions, the warning signs, the state check and the gentle stop."""
