package rules

import (
	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/analyzer/resource"
)

// ebsEncryption says when a new volume is encrypted: when it is asked for, when
// what it is made from is encrypted, and when the account encrypts all that is
// new in the Region.
const ebsEncryption = "https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption.html"

var (
	encryptionByDefault = check.InRegion("aws_ebs_encryption_by_default")
	volumeAttachments   = check.NamedBy("aws_volume_attachment", "volume_id", "id")
	volumeSnapshot      = check.Names("snapshot_id", "aws_ebs_snapshot_copy", "id")
	deviceSnapshot      = check.Names("ebs_block_device.snapshot_id", "aws_ebs_snapshot_copy", "id")
	deviceVolume        = check.Names("ebs_block_device.volume_id", "aws_ebs_volume", "id")
)

// encryptedVolume is the condition that an aws_ebs_volume is encrypted.
func encryptedVolume() check.Predicate {
	return check.Func(check.Reads{
		"aws_ebs_volume":                {"encrypted", "snapshot_id"},
		"aws_ebs_snapshot_copy":         {"encrypted"},
		"aws_ebs_encryption_by_default": {"enabled"},
	}, []*check.Relation{volumeSnapshot, encryptionByDefault},
		"`encrypted` is `true`; where it isn't set, the account's setting in the Region decides, and then the snapshot ("+ebsEncryption+")",
		func(c *check.Context) check.Verdict {
			return encrypted(c, c, "encrypted", func(v resource.Value) check.Verdict { return fromSnapshot(c, v, volumeSnapshot) })
		})
}

// encryptedDevices is the condition that the volumes with which an instance of
// the type typ is launched are encrypted.
func encryptedDevices(typ string) check.Predicate {
	return check.All(
		encryptedRoot(typ),
		check.Every(check.Blocks("ebs_block_device"), check.Func(check.Reads{
			typ:                             {"ebs_block_device.encrypted", "ebs_block_device.snapshot_id", "ebs_block_device.volume_id"},
			"aws_ebs_snapshot_copy":         {"encrypted"},
			"aws_ebs_encryption_by_default": {"enabled"},
		}, []*check.Relation{encryptionByDefault, deviceSnapshot, deviceVolume},
			"`encrypted` is `true`; where it isn't set, the account's setting in the Region decides, and then the snapshot",
			func(c *check.Context) check.Verdict {
				apart, cause := attachedLater(c)
				yes, _ := c.Get("encrypted").Bool()
				switch {
				case apart == check.Pass:
					return check.Pass
				case apart == check.Unknown && !yes:
					id := c.Get("volume_id")
					id.Cause = cause
					return c.Verdict(check.Unknown, id, "may be a volume that is judged by itself: "+cause.String())
				}
				return encrypted(c, c, "encrypted", func(v resource.Value) check.Verdict { return fromSnapshot(c, v, deviceSnapshot) })
			})),
		encryptedByTemplate(typ),
	)
}

// attachedLater tells whether a device of an instance is a volume of its own, which
// was attached to the instance and is judged as a volume, and why that is not
// known. A new instance shows none.
func attachedLater(c *check.Context) (check.Verdict, resource.Cause) {
	id := c.Get("volume_id")
	switch {
	case !c.Resource().Exists:
		return check.Fail, resource.Cause{}
	case !id.Known():
		return check.Unknown, id.Cause
	}
	found := c.Named(id, deviceVolume)
	for _, m := range found.List {
		if !m.Possible {
			return check.Pass, resource.Cause{}
		}
	}
	if found.Open {
		return check.Unknown, found.Cause
	}
	return check.Fail, resource.Cause{}
}

// encrypted judges a volume by the attribute at path of c, for an instance or
// volume owner. Where that isn't set, and the account doesn't decide, otherwise
// does.
func encrypted(c, owner *check.Context, path string, otherwise func(v resource.Value) check.Verdict) check.Verdict {
	v := c.Get(path)
	yes, ok := v.Bool()
	switch {
	case ok && yes:
		return c.Verdict(check.Pass, v, "is true")
	case ok && owner.Resource().Exists:
		return c.Verdict(check.Fail, v, "is false")
	case owner.Resource().Exists, !v.Known():
		a := unsure(v)
		return c.Verdict(a.verdict, a.value, a.text)
	}
	account := setForAll(owner, encryptionByDefault, "enabled")
	off, known := account.value.Bool()
	off = known && !off
	switch {
	case account.verdict == check.Pass && !off:
		return account.Verdict(check.Pass, account.value, "is true")
	case account.verdict == check.Unknown && !off:
		return c.Verdict(check.Unknown, cause(v, account), account.text)
	case ok:
		return c.Verdict(check.Fail, v, "is false")
	}
	return otherwise(v)
}

// fromSnapshot judges a new volume, of which nothing says that it is encrypted,
// by the snapshot that it is made from, if there is one.
func fromSnapshot(c *check.Context, v resource.Value, rel *check.Relation) check.Verdict {
	snapshot := c.Get("snapshot_id")
	if snapshot.Origin == resource.Absent {
		return c.Note(check.Evidence{
			Verdict: check.Fail, Path: "encrypted", At: v.At, ByDefault: true,
			Reason: "is not set; the default is false", Fix: "encrypted = true",
		})
	}
	for _, m := range c.Named(snapshot, rel).List {
		on := c.On(m.Resource)
		yes := on.Get("encrypted")
		if is, _ := yes.Bool(); is && !m.Possible {
			return on.Verdict(check.Pass, yes, "is true")
		}
	}
	v.Cause = snapshot.Cause
	if snapshot.Known() {
		v.Cause = resource.Cause{Kind: resource.Outside, Subject: nameOf(snapshot)}
	}
	return c.Verdict(check.Unknown, v, "is not set, and the snapshot decides: "+v.Cause.String())
}

// encryptedRoot is the condition that the volume from which an instance starts
// is encrypted.
func encryptedRoot(typ string) check.Predicate {
	reads := imageReads(typ)
	reads[typ] = append(reads[typ], "root_block_device.encrypted")
	reads["aws_launch_template"] = append(reads["aws_launch_template"],
		"block_device_mappings.device_name", "block_device_mappings.ebs.encrypted")
	reads["data.aws_ami"] = []string{"root_device_name", "public"}
	reads["aws_ebs_encryption_by_default"] = []string{"enabled"}
	return check.Func(reads, []*check.Relation{templateByID, templateByName, instanceImage, templateImage, encryptionByDefault},
		"`root_block_device.encrypted` is `true`; where it isn't set, the account's setting in the Region decides, then the launch "+
			"template and the AMI ("+ebsEncryption+")",
		func(c *check.Context) check.Verdict {
			return encrypted(c, c, "root_block_device.encrypted", func(v resource.Value) check.Verdict { return rootFrom(c, v) })
		})
}

// rootFrom judges the root volume of an instance that doesn't say whether it is
// encrypted. Of AMIs only the public ones are known: they have no encrypted
// volume.
// Source: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/sharingamis-intro.html
func rootFrom(c *check.Context, v resource.Value) check.Verdict {
	tmpl := template(c)
	if tmpl.verdict == check.Unknown {
		return c.Verdict(check.Unknown, cause(v, tmpl), "is not set, and the instance "+tmpl.text)
	}
	ami := image(c, tmpl)
	root := resource.Value{V: cty.DynamicVal}
	if ami.verdict == check.Pass {
		root = ami.Get("root_device_name")
	}
	if tmpl.verdict == check.Pass {
		devices, all := tmpl.Blocks("block_device_mappings")
		for _, d := range devices {
			name, knownName := d.Get("device_name").Text()
			device, knownRoot := root.Text()
			set := d.Get("ebs.encrypted")
			switch yes, ok := set.Bool(); {
			case knownName && knownRoot && name != device:
			case !knownName || !knownRoot || set.Origin != resource.Absent && !ok:
				return c.Verdict(check.Unknown, cause(v, ami), "is not set, and the launch template may set it for the root device")
			case ok && yes:
				return d.Verdict(check.Pass, set, "is true for the root device")
			case ok:
				return d.Verdict(check.Fail, set, "is false for the root device")
			}
		}
		if all.Open {
			v.Cause = all.Cause
			return c.Verdict(check.Unknown, v, "is not set, and the launch template may set it for the root device")
		}
	}
	if ami.verdict != check.Pass {
		return c.Verdict(check.Unknown, cause(v, ami), "is not set, and the AMI decides, "+ami.text)
	}
	if public, _ := ami.Get("public").Bool(); public {
		return c.Note(check.Evidence{
			Verdict: check.Fail, Path: v.Path, At: v.At, ByDefault: true,
			Reason: "is not set, and a public AMI such as " + ami.Resource().Address + " is never encrypted", Fix: "encrypted = true",
		})
	}
	v.Cause = resource.Cause{Kind: resource.Outside, Subject: "the snapshot of " + ami.Resource().Address}
	return c.Verdict(check.Unknown, v, "is not set, and the AMI decides: "+v.Cause.String())
}

// encryptedByTemplate is the condition that the volumes which a launch template
// gives to a new instance are encrypted.
func encryptedByTemplate(typ string) check.Predicate {
	reads := templateReads(typ)
	reads[typ] = append(reads[typ], "root_block_device", "ebs_block_device")
	reads["aws_launch_template"] = append(reads["aws_launch_template"], "block_device_mappings", "block_device_mappings.ebs", "block_device_mappings.ebs.encrypted")
	reads["aws_ebs_encryption_by_default"] = []string{"enabled"}
	return check.Func(reads, []*check.Relation{templateByID, templateByName, encryptionByDefault},
		"so are the devices of its launch template",
		func(c *check.Context) check.Verdict {
			tmpl := template(c)
			if tmpl.verdict == check.Fail || c.Resource().Exists {
				return check.Pass
			}
			if tmpl.verdict == check.Unknown {
				return c.Verdict(check.Unknown, tmpl.value, tmpl.text)
			}
			overrides := 0
			for _, name := range []string{"root_block_device", "ebs_block_device"} {
				own, all := c.Blocks(name)
				if overrides += len(own); all.Open {
					overrides++
				}
			}
			devices, all := tmpl.Blocks("block_device_mappings")
			out := check.Pass
			if all.Open {
				out = tmpl.Note(check.Evidence{Verdict: check.Unknown, Path: "block_device_mappings", Cause: all.Cause, Reason: "may have more than is shown: " + all.Cause.String()})
			}
			for i, d := range devices {
				if ebs, nested := d.Blocks("ebs"); len(ebs) == 0 && !nested.Open {
					continue
				}
				v := d.Get("ebs.encrypted")
				unsettled := func(resource.Value) check.Verdict {
					v.Cause = resource.Cause{Kind: resource.Outside}
					return d.Verdict(check.Unknown, v, "is not set, and the AMI or a snapshot may decide")
				}
				verdict := encrypted(d, c, "ebs.encrypted", unsettled)
				if verdict == check.Fail && (overrides > 0 || all.List[i].Possible) {
					v.Cause = resource.Cause{Kind: resource.Several, Subject: c.Resource().Address}
					verdict = d.Verdict(check.Unknown, v, "is false, unless the instance overrides it")
				}
				if out = both(out, verdict); out == check.Fail && !c.Recording() {
					return out
				}
			}
			return out
		})
}

// both is the verdict of a conjunction.
func both(a, b check.Verdict) check.Verdict {
	switch {
	case a == check.Fail || b == check.Fail:
		return check.Fail
	case a == check.Unknown || b == check.Unknown:
		return check.Unknown
	}
	return check.Pass
}
