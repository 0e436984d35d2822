package config

import "testing"

// TestElementsOfUnknownLists holds that one is told from another, and only where
// it is certain which it is.
func TestElementsOfUnknownLists(t *testing.T) {
	for _, c := range []struct{ expr, want string }{
		{`local.all[1]`, "? <data.aws_availability_zones.z names[1]>"},
		{`local.all.1`, "? <data.aws_availability_zones.z names[1]>"},
		{`slice(local.all, 1, 3)[1]`, "? <data.aws_availability_zones.z names[2]>"},
		{`element(slice(local.all, 0, 3), 4)`, "? <data.aws_availability_zones.z names[1]>"},
		{`tolist(local.all)[0]`, "? <data.aws_availability_zones.z names[0]>"},
		{`[for z in slice(local.all, 0, 2) : z][1]`, "? <data.aws_availability_zones.z names[1]>"},
		{`reverse(local.all)[0]`, "? <data.aws_availability_zones.z names>"},
		{`"${local.all[1]}-x"`, "? <data.aws_availability_zones.z names[1]>-x"},
		{`local.all[length(local.all) - 1]`, "? <data.aws_availability_zones.z names> open: data.aws_availability_zones.z is read by a data source"},
	} {
		g := load(t, `
			data "aws_availability_zones" "z" {}
			locals { all = data.aws_availability_zones.z.names }
			resource "aws_s3_bucket" "b" { bucket = `+c.expr+` }`, Options{})
		if got := show(get(t, g, "aws_s3_bucket.b bucket")); got != c.want {
			t.Errorf("got %s, want %s: %s", got, c.want, c.expr)
		}
	}
}
