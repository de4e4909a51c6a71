// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gates/GateReport.h"

namespace plumbline {

class StoreConnection;

/// Keeps what a gate of ours decided as what it is: evidence. The report is a raw answer, each finding a row of
/// gate_decision that rests on it, and the reading is a line of the log.
class GateRecord
{
public:
    explicit GateRecord(StoreConnection &store) : m_store(store) { }

    Result<void> keep(const GateReport &report);

    static QString source(); ///< Under which the rows stand.

private:
    StoreConnection &m_store;
};

} // namespace plumbline
