package config

import "testing"

func TestRegionsAndPartitions(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"the provider's Region", `provider "aws" { region = "eu-west-1" }`, "eu-west-1 aws amazonaws.com"},
		{"a variable", `
			variable "region" { default = "cn-north-1" }
			provider "aws" { region = var.region }`, "cn-north-1 aws-cn amazonaws.com.cn"},
		{"GovCloud", `provider "aws" { region = "us-gov-west-1" }`, "us-gov-west-1 aws-us-gov amazonaws.com"},
		{"a Region of a partition that isn't known", `provider "aws" { region = "xx-iso-1" }`,
			"xx-iso-1 ? <data.aws_partition.p partition> ? <data.aws_partition.p dns_suffix>"},
		{"no Region", `provider "aws" {}`,
			"? <data.aws_region.r region> ? <data.aws_partition.p partition> ? <data.aws_partition.p dns_suffix>"},
		{"a variable without a value", `
			variable "region" {}
			provider "aws" { region = var.region }`,
			"? <data.aws_region.r region> ? <data.aws_partition.p partition> ? <data.aws_partition.p dns_suffix>"},
	} {
		t.Run(c.name, func(t *testing.T) {
			g := load(t, c.src+`
				data "aws_region" "r" {}
				data "aws_partition" "p" {}
				resource "aws_s3_bucket" "r" { bucket = data.aws_region.r.region }
				resource "aws_s3_bucket" "p" { bucket = data.aws_partition.p.partition }
				resource "aws_s3_bucket" "d" { bucket = data.aws_partition.p.dns_suffix }`, Options{})
			got := ""
			for i, name := range []string{"r", "p", "d"} {
				if i > 0 {
					got += " "
				}
				got += show(get(t, g, "aws_s3_bucket."+name+" bucket"))
			}
			if got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestAnotherRegion(t *testing.T) {
	g := load(t, `
		provider "aws" { region = "eu-west-1" }
		data "aws_region" "r" { region = "us-east-1" }
		resource "aws_s3_bucket" "r" { bucket = data.aws_region.r.id }`, Options{})
	if got, want := show(get(t, g, "aws_s3_bucket.r bucket")), "? <data.aws_region.r id>"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
