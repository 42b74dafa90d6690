// SPDX-License-Identifier: MIT

package metrics

import (
	"time"

	"github.com/prometheus/client_golang/prometheus"
)

// collector is a collector of what a function sends.
type collector struct {
	descs   []*prometheus.Desc
	collect func(chan<- prometheus.Metric)
}

// Describe sends the descriptions.
func (c collector) Describe(ch chan<- *prometheus.Desc) {
	for _, d := range c.descs {
		ch <- d
	}
}

// Collect sends the metrics.
func (c collector) Collect(ch chan<- prometheus.Metric) { c.collect(ch) }

// describe adds a description to a list.
func describe(list *[]*prometheus.Desc, name, help string, labels ...string) *prometheus.Desc {
	d := prometheus.NewDesc("assize_"+name, help, labels, nil)
	*list = append(*list, d)
	return d
}

// gauge returns a value of now. A label that cannot be one makes a metric that fails the scrape.
func gauge(d *prometheus.Desc, value float64, labels ...string) prometheus.Metric {
	m, err := prometheus.NewConstMetric(d, prometheus.GaugeValue, value, labels...)
	if err != nil {
		return prometheus.NewInvalidMetric(d, err)
	}
	return m
}

// counter returns a value that only grows.
func counter(d *prometheus.Desc, value float64, labels ...string) prometheus.Metric {
	m, err := prometheus.NewConstMetric(d, prometheus.CounterValue, value, labels...)
	if err != nil {
		return prometheus.NewInvalidMetric(d, err)
	}
	return m
}

// timestamp returns a time in seconds since 1970; zero for the zero time.
func timestamp(t time.Time) float64 {
	if t.IsZero() {
		return 0
	}
	return float64(t.UnixMilli()) / 1000
}

// truth returns 1 for true.
func truth(b bool) float64 {
	if b {
		return 1
	}
	return 0
}
