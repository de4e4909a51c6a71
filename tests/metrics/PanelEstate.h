// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Row.h"
#include "metrics/MetricScope.h"
#include "store/StoreConnection.h"

#include <QRandomGenerator>

namespace plumbline {

/// Rows by a seed, from few values, so that they belong together in many ways, are corrected often, come late, and
/// lose or change what they said. And questions about them.
class PanelEstate
{
public:
    explicit PanelEstate(quint32 seed) : m_random(seed) { }

    /// Writes up to that many rows of these types, known after all before; an error ends the program.
    void write(StoreConnection &store, const QStringList &types, int most);
    MetricScope scope();
    int number(int below) { return int(m_random.bounded(below)); }
    bool rarely(int oneOf) { return m_random.bounded(oneOf) == 0; }

private:
    Row row(const QString &type);
    FieldValue value(const QString &type, const FieldType &field);
    QString text(const QString &type, const FieldType &field);
    TimePoint instant();

    QRandomGenerator m_random;
    qint64 m_known = 0;
};

} // namespace plumbline
