"""Hindi numbers and dates: Latin digits grouped 1,23,45,678, 24 नवंबर 2026."""

NUMBER_GROUPING = (3, 2, 0)
USE_THOUSAND_SEPARATOR = True
THOUSAND_SEPARATOR = ","
DECIMAL_SEPARATOR = "."
DATE_FORMAT = "j E Y"
TIME_FORMAT = "g:i a"
DATETIME_FORMAT = "j E Y, g:i a"
FIRST_DAY_OF_WEEK = 1
