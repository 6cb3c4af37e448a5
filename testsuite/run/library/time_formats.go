// Times, durations and their texts, by Go's own package.
package main

import (
	"errors"
	"time"
)

func main() {
	t := time.Unix(1700000000, 123456789).UTC()
	println(t.Format(time.RFC3339Nano), t.Weekday().String(), t.YearDay())
	println(t.Add(36*time.Hour).Format(time.ANSIC), t.Truncate(time.Hour).Format(time.Kitchen))
	println(time.Date(2024, time.February, 30, 25, 0, 0, 0, time.UTC).String())

	zone := time.FixedZone("CET", 3600)
	println(t.In(zone).Format("2006-01-02 15:04:05 -07:00 MST"))
	parsed, err := time.ParseInLocation(time.DateTime, "2020-02-29 12:00:00", zone)
	println(parsed.Unix(), err == nil, t.Sub(parsed).String())

	_, err = time.Parse(time.DateOnly, "2023-02-29")
	println(err.Error())
	var wrong *time.ParseError
	println(errors.As(err, &wrong), wrong.Layout)

	d, err := time.ParseDuration("1h15m30.918s")
	println(d.String(), d.Round(time.Minute).String(), err == nil)
	_, err = time.ParseDuration("3 days")
	println(err.Error())
	println(time.Time{}.IsZero(), time.Time{}.String())
}
