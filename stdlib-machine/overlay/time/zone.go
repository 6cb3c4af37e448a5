package time

// platformZoneSources are the folders of time zone files.
var platformZoneSources []string

// initLocal sets the local time zone, which no chip knows: UTC.
func initLocal() {
	localLoc.name = "UTC"
}
