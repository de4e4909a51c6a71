// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/PanelDefinition.h"

#include <QByteArray>
#include <QList>
#include <limits>

namespace plumbline {

/// A row of the store with the texts by which it belongs to others, as numbers.
struct PanelRow {
    qint64 version = 0;
    std::optional<qint64> history; ///< The instant by which the metric's history counts, where the type has it.
    std::vector<qint64> events;
    std::vector<quint32> keys; ///< In the order of PanelRowType::keys(); 0 is none.
};

/// Rows by type and place, as PanelKeys counts them.
using PanelRowPlaces = std::vector<std::vector<int>>;

/// Which rows bear on which: for every row now known the keys by which it belongs to others. Two texts with the same
/// number only mean that more is found anew than need be.
class PanelKeys
{
public:
    explicit PanelKeys(const PanelDefinition &definition);

    static quint32 keyOf(QByteArrayView text);
    void add(int type, const PanelRow &row);
    int find(int type, qint64 version) const; ///< -1: it bears on nothing.
    void end(int type, int place) { m_types[size_t(type)].isEnded[size_t(place)] = 1; }
    qint64 version(int type, int place) const { return m_types[size_t(type)].versions[size_t(place)]; }
    qint64 size() const;

    struct Reach {
        PanelRowPlaces own; ///< Rows whose cases are to be found anew,
        PanelRowPlaces told; ///< and those that they depend on besides.
        qint64 size() const; ///< Of own.
    };
    /// What rows that came, or went, touch.
    Reach reach(const PanelRowPlaces &changed) const;
    PanelRowPlaces all() const;
    /// Rows that say something of a time behind an instant.
    PanelRowPlaces later(qint64 instant) const;
    qint64 latestEvent() const { return m_latest; } ///< Of rows that are or were there.
    std::optional<qint64> oldest(int type) const;
    bool isThere(int type, qint64 version) const; ///< Now, too.
    /// Some of the rows that may show what all cases need.
    PanelRowPlaces showing(int most) const;

    QByteArray toBytes(int type, int from, int to) const;
    Result<void> addBytes(int type, const QByteArray &bytes);
    QByteArray ended(int type) const;
    void setEnded(int type, const QByteArray &ended);
    int size(int type) const { return int(m_types[size_t(type)].versions.size()); }
    void dropEnded();

private:
    static constexpr qint64 none = std::numeric_limits<qint64>::min();
    struct Type {
        size_t links = 0, asks = 0, tells = 0, shows = 0;
        std::vector<qint64> versions, history, latest;
        std::vector<quint32> keys; ///< Row by row.
        std::vector<char> isEnded;

        size_t stride() const { return links + asks + tells + shows; }
    };
    std::vector<Type> m_types;
    qint64 m_latest = none;
};

} // namespace plumbline
