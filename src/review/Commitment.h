// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Time.h"
#include "domain/Row.h"

#include <QJsonObject>
#include <optional>

namespace plumbline {

/// What a weekly review decided: who does what until when, which number is to move, and on which rows that rests.
struct Commitment {
    enum class State { Open, Done, Dropped };

    QString id; ///< "2026-W46/1"
    IsoWeek week; ///< Of the review that decided it.
    QString title;
    QString owner;
    TimePoint due;
    QString metric; ///< That is to move; empty for none.
    QString expected; ///< lower · higher; empty without a metric.
    QString baseline; ///< The metric's value when it was decided, a decimal; empty when it had none.
    QStringList restsOn; ///< "type/source/id" of rows.
    State state = State::Open;
    int carried = 0; ///< How often its due date was moved.
    TimePoint decidedAt;
    std::optional<TimePoint> closedAt; ///< Since when it is done or dropped.
    QString note; ///< What was said when its state changed last.
    QString actor; ///< Who said so.

    /// As it stood at an instant, if it was decided by then: what is done or dropped since was open.
    std::optional<Commitment> asOf(TimePoint at) const;
    bool isLate(TimePoint now) const { return state == State::Open && due < now; }
    /// Whether the review of that week speaks of it: decided in it, or earlier and open when the week began.
    bool isOf(IsoWeek review, const QTimeZone &zone) const;
    QDate dueDay(const QTimeZone &zone) const; ///< The last day that is in time.

    Row toRow() const;
    static Commitment of(const Row &row);
    QJsonObject toJson() const;
};

QString commitmentStateName(Commitment::State state); ///< open · done · dropped

} // namespace plumbline
