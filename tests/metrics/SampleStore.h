// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Time.h"
#include "store/StoreConnection.h"

#include <QTemporaryDir>

namespace plumbline {

/// The simulator's organisation pulled over its REST endpoints into a SQLite file, at an instant of its own.
class SampleStore
{
public:
    /// Of these vendors (as `plumbline simulate --vendors` names them) and so many weeks. Nothing was pulled: `problem`
    /// says why.
    explicit SampleStore(const QString &vendors = {}, int weeks = 26);

    const QString &problem() const { return m_problem; }
    const StoreLocation &location() const { return m_location; }
    StoreConnection &connection() { return *m_connection; }

    const TimePoint now = *parseInstant(QStringLiteral("2026-11-18T10:00:00Z"));
    const QTimeZone zone = QTimeZone("Europe/Berlin");

private:
    QTemporaryDir m_folder;
    QString m_problem;
    StoreLocation m_location;
    std::unique_ptr<StoreConnection> m_connection;
};

} // namespace plumbline
