// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/MetricCatalog.h"
#include "metrics/PanelMemory.h"

#include <functional>
#include <memory>

namespace plumbline {

/// Brings up what is derived from the rows after some were written: the search index and the panels. Without them
/// answers stay right and become slow, so that a failure is said and is no failure of what wrote the rows.
class DerivedData
{
public:
    /// Called between two portions with the number of versions that are in the index; false stops, and the next call
    /// goes on from there.
    using GoesOn = std::function<bool(qint64 versions)>;

    /// `panels`: those that somebody is answered from meanwhile.
    explicit DerivedData(std::shared_ptr<PanelMemory> panels = std::make_shared<PanelMemory>())
        : m_panels(std::move(panels))
    {
    }

    /// How much is kept of it.
    struct Made {
        qint64 chunks = 0; ///< Of the index.
        qint64 versions = 0; ///< Of rows in the index.
        qint64 panels = 0;
        qint64 cases = 0; ///< In the panels.
    };

    /// Throws all of it away. Whoever asks meanwhile is answered from the rows.
    static void discard(StoreConnection &store);
    /// Throws all of it away and makes it anew.
    Result<Made> makeAnew(StoreConnection &store);
    /// What could not be brought up and why, in words for people.
    QStringList bringUp(const StoreLocation &location, const GoesOn &goesOn);
    /// The definitions, which are read once by who writes again and again.
    Result<const MetricCatalog *> definitions();

private:
    std::optional<MetricCatalog> m_definitions;
    std::shared_ptr<PanelMemory> m_panels;
};

} // namespace plumbline
