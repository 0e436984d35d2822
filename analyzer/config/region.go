package config

import (
	"regexp"

	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/resource"
)

// The data sources aws_region and aws_partition ask nothing of AWS: they say where
// the provider was told to work. Where its block names the Region, they are known,
// and so is what the names of Availability Zones begin with.
// Source: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-regions-availability-zones.html

// partitions are the partitions of AWS that everybody can have an account in, by
// what their Regions are called.
// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
var partitions = []struct {
	regions   *regexp.Regexp
	name, dns string
}{
	{regexp.MustCompile(`^(us|eu|ap|sa|ca|me|af|il|mx)-[a-z]+-\d+$`), "aws", "amazonaws.com"},
	{regexp.MustCompile(`^us-gov-[a-z]+-\d+$`), "aws-us-gov", "amazonaws.com"},
	{regexp.MustCompile(`^cn-[a-z]+-\d+$`), "aws-cn", "amazonaws.com.cn"},
}

// located is an attribute of one of these data sources.
// Sources: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/region
// and https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/partition
func (i *instance) located(name string) (cty.Value, bool) {
	zones := i.d.typ == "aws_availability_zones" && name == "names"
	if i.d.typ != "aws_region" && i.d.typ != "aws_partition" && !zones {
		return cty.NilVal, false
	}
	for _, argument := range []string{"name", "region", "endpoint"} {
		if i.expr(argument) != nil {
			return cty.NilVal, false
		}
	}
	p := i.m.providerOf(i.d).resource()
	if p.Region == "" || !p.RegionKnown {
		return cty.NilVal, false
	}
	if zones {
		return cty.UnknownVal(cty.List(cty.String)).Mark(refMark{Ref: resource.Ref{Address: i.address, Attr: name}, begins: p.Region}), true
	}
	if i.d.typ == "aws_region" {
		if name == "name" || name == "region" || name == "id" {
			return cty.StringVal(p.Region), true
		}
		return cty.NilVal, false
	}
	for _, of := range partitions {
		if !of.regions.MatchString(p.Region) {
			continue
		}
		switch name {
		case "partition", "id":
			return cty.StringVal(of.name), true
		case "dns_suffix":
			return cty.StringVal(of.dns), true
		}
	}
	return cty.NilVal, false
}
