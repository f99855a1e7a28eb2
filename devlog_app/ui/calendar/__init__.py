"""The calendar: what comes out when, planned and scheduled, and notes that have no time yet."""
