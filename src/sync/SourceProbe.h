// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/SourceSettings.h"
#include "sync/ProbeStep.h"

#include <QList>
#include <atomic>
#include <functional>

namespace plumbline {

class Clock;
class ConnectorCatalog;

/// Tests a source without keeping anything: its connector's files, its parameters and secret, whether the server
/// answers, and with the secret one small request per stream. Call it on a worker thread; it waits for the network.
class SourceProbe
{
public:
    SourceProbe(const ConnectorCatalog &catalog, const Clock &clock) : m_catalog(catalog), m_clock(clock) { }

    /// Told each step as soon as it is known, on the thread of `run`.
    std::function<void(const ProbeStep &step)> onStep;

    /// All steps in order. What cannot be looked at because of an earlier problem, or because `stop` was set, is
    /// Skipped.
    QList<ProbeStep> run(const SourceSettings &source, const std::atomic_bool &stop) const;

private:
    const ConnectorCatalog &m_catalog;
    const Clock &m_clock;
};

/// True when a pull of the source would go through: no step is a problem or was skipped.
bool isUsable(const QList<ProbeStep> &steps);

} // namespace plumbline
