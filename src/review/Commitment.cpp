// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/Commitment.h"

#include "domain/RowValues.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

QString commitmentStateName(Commitment::State state)
{
    switch (state) {
    case Commitment::State::Open: return u"open"_s;
    case Commitment::State::Done: return u"done"_s;
    case Commitment::State::Dropped: return u"dropped"_s;
    }
    return {};
}

std::optional<Commitment> Commitment::asOf(TimePoint at) const
{
    if (decidedAt > at)
        return std::nullopt;
    Commitment then = *this;
    if (closedAt && *closedAt > at) {
        then.state = State::Open;
        then.closedAt.reset();
        then.note.clear();
    }
    return then;
}

bool Commitment::isOf(IsoWeek review, const QTimeZone &zone) const
{
    return week == review || (week < review && (!closedAt || *closedAt >= review.from(zone)));
}

QDate Commitment::dueDay(const QTimeZone &zone) const
{
    const auto end = std::chrono::floor<std::chrono::milliseconds>(due.time_since_epoch()).count();
    return QDateTime::fromMSecsSinceEpoch(end - 1, zone).date();
}

Row Commitment::toRow() const
{
    Row row = Row::of(*findRowType(u"commitment"));
    row.set(u"id", id);
    row.set(u"decided_at", decidedAt);
    row.set(u"week", week.toString());
    row.set(u"due", due);
    row.set(u"status", commitmentStateName(state));
    row.set(u"carried", qint64(carried));
    setTexts(row, {{u"title"_s, title},
                   {u"owner"_s, owner},
                   {u"metric"_s, metric},
                   {u"expected"_s, expected},
                   {u"baseline"_s, baseline},
                   {u"note"_s, note},
                   {u"actor"_s, actor}});
    if (!restsOn.isEmpty())
        row.set(u"rests_on", restsOn);
    if (closedAt)
        row.set(u"closed_at", *closedAt);
    return row;
}

Commitment Commitment::of(const Row &row)
{
    const auto text = [&row](QStringView field) { return fieldText(row.value(field)); };
    Commitment commitment;
    commitment.id = row.id();
    commitment.week = IsoWeek::parse(text(u"week")).value_or(IsoWeek());
    commitment.title = text(u"title");
    commitment.owner = text(u"owner");
    commitment.due = instantIn(row, u"due").value_or(TimePoint());
    commitment.metric = text(u"metric");
    commitment.expected = text(u"expected");
    commitment.baseline = text(u"baseline");
    commitment.restsOn = listIn(row, u"rests_on");
    const QString state = text(u"status");
    commitment.state = state == u"done" ? State::Done : state == u"dropped" ? State::Dropped : State::Open;
    commitment.carried = text(u"carried").toInt();
    commitment.decidedAt = instantIn(row, u"decided_at").value_or(TimePoint());
    commitment.closedAt = instantIn(row, u"closed_at");
    commitment.note = text(u"note");
    commitment.actor = text(u"actor");
    return commitment;
}

QJsonObject Commitment::toJson() const
{
    QJsonObject object{{u"id"_s, id},
                       {u"week"_s, week.toString()},
                       {u"title"_s, title},
                       {u"owner"_s, owner},
                       {u"due"_s, formatInstant(due)},
                       {u"state"_s, commitmentStateName(state)},
                       {u"carried"_s, carried},
                       {u"decided_at"_s, formatInstant(decidedAt)},
                       {u"rests_on"_s, QJsonArray::fromStringList(restsOn)}};
    for (const auto &[name, said] : {std::pair{u"metric"_s, metric},
                                     {u"expected"_s, expected},
                                     {u"baseline"_s, baseline},
                                     {u"note"_s, note},
                                     {u"actor"_s, actor}})
        object.insert(name, said.isEmpty() ? QJsonValue() : QJsonValue(said));
    object.insert(u"closed_at"_s, closedAt ? QJsonValue(formatInstant(*closedAt)) : QJsonValue());
    return object;
}

} // namespace plumbline
