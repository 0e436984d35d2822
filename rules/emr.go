package rules

import (
	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/analyzer/resource"
)

// emrSubnet says in which subnet a cluster is launched: in a default one unless
// it names one, and in one that Amazon EMR chooses where it names several.
const emrSubnet = "https://docs.aws.amazon.com/emr/latest/APIReference/API_JobFlowInstancesConfig.html"

var (
	clusterSubnet  = check.Names("ec2_attributes.subnet_id", "aws_subnet", "id").Or("aws_default_subnet", "data.aws_subnet")
	clusterSubnets = check.Names("ec2_attributes.subnet_ids", "aws_subnet", "id").Or("aws_default_subnet", "data.aws_subnet")
)

func emr() []check.Control {
	subnets := []string{"map_public_ip_on_launch"}
	return []check.Control{
		{
			ID:       "EMR.1",
			Title:    "Amazon EMR cluster primary nodes should not have public IP addresses",
			Severity: check.High,
			On:       []string{"aws_emr_cluster"},
			Pass: check.Func(check.Reads{
				"aws_emr_cluster":    {"ec2_attributes.subnet_id", "ec2_attributes.subnet_ids"},
				"aws_subnet":         subnets,
				"aws_default_subnet": subnets,
				"data.aws_subnet":    subnets,
			}, []*check.Relation{clusterSubnet, clusterSubnets, defaultSubnetsInRegion},
				"the subnets in `ec2_attributes` assign no public address, and one is named: a default subnet assigns some ("+emrSubnet+")",
				privateCluster),
			Notes: "Amazon EMR launches a cluster that names several subnets in one of them, so these have to agree.",
			Differs: "Security Hub looks at the address of the primary node, and only while the cluster is running or waiting. A cluster " +
				"that ends with its last step may never be seen.",
			Fix: "Name private subnets in ec2_attributes.",
			Ask: "How do users and steps reach the cluster, and does its subnet have a NAT or endpoints for what EMR calls?",
		},
	}
}

// privateCluster judges a cluster by the subnets that it may be launched in.
func privateCluster(c *check.Context) check.Verdict {
	named := false
	verdicts := map[check.Verdict]bool{}
	for i, rel := range []*check.Relation{clusterSubnet, clusterSubnets} {
		v := c.Get([]string{"ec2_attributes.subnet_id", "ec2_attributes.subnet_ids"}[i])
		if v.Origin == resource.Absent || v.V.IsNull() {
			continue
		}
		for _, id := range names(v) {
			named = true
			verdicts[inSubnet(c, id, c.Named(id, rel))] = true
		}
	}
	switch {
	case !named:
		return inDefaultSubnet(c, c.Get("ec2_attributes.subnet_id"), check.Evidence{
			Reason: "is not set, and a default subnet assigns public addresses",
		})
	case verdicts[check.Unknown]:
		return check.Unknown
	case verdicts[check.Pass] && verdicts[check.Fail]:
		return c.Note(check.Evidence{
			Verdict: check.Unknown, Path: "ec2_attributes.subnet_ids", Reason: "names subnets of both kinds, and Amazon EMR chooses one",
			Cause: resource.Cause{Kind: resource.Several, Subject: "one of the subnets"},
		})
	}
	return check.Of(verdicts[check.Pass])
}
