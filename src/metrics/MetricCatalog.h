// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/MetricDefinition.h"

namespace plumbline {

/// All metric definitions of a folder (by default the bundled ones): a new metric is files only.
class MetricCatalog
{
public:
    static Result<MetricCatalog> load(const QString &folder = bundledFolder());
    static QString bundledFolder();

    /// All versions, by id and version.
    const QList<MetricDefinition> &definitions() const { return m_definitions; }
    /// The newest version of each metric.
    QList<MetricDefinition> newest() const;
    /// A metric by id; version 0: the newest.
    const MetricDefinition *find(QStringView id, int version = 0) const;

private:
    QList<MetricDefinition> m_definitions;
};

} // namespace plumbline
