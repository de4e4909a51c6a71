// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The calls behind the costs: every hour's calls add up to that hour's requests, tokens and dollars, to the last digit.
#include "simulator/EstateCalls.h"

#include "base/Digest.h"

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr qint64 nsPerHour = 3'600'000'000'000;

QString digestOf(const EstateCall &call, int place)
{
    return sha256Hex(u"%1 %2 %3 %4"_s.arg(call.service, call.model).arg(call.hour).arg(place).toUtf8());
}

} // namespace

QString EstateCall::id() const
{
    return digestOf(*this, place).left(16);
}

QString EstateCall::trace() const
{
    return digestOf(*this, -1 - place / 3).left(32);
}

int calls::inputTokens(qint64 place)
{
    return 400 + int(place % 8) * 150;
}

int calls::outputTokens(qint64 place)
{
    return 60 + int(place % 5) * 40;
}

qint64 calls::sumOf(int (*tokens)(qint64), qint64 count)
{
    constexpr qint64 period = 40; // of both
    qint64 whole = 0;
    qint64 rest = 0;
    for (qint64 place = 0; place < period; ++place) {
        whole += tokens(place);
        rest += place < count % period ? tokens(place) : 0;
    }
    return count / period * whole + rest;
}

QList<EstateCall> calls::of(const EstateCost &cost)
{
    QList<EstateCall> list;
    const qint64 total = std::llround(cost.usd * 1e9);
    for (qint64 place = 0; place < cost.requests; ++place) {
        const qint64 each = total / cost.requests;
        const qint64 start = cost.hour * 1'000'000'000 + nsPerHour / cost.requests * place + 1'234'567 + place % 997;
        list.append({cost.hour, int(place), cost.service, cost.model, start,
                     start + 300'000'000 + place % 61 * 20'000'001, inputTokens(place), outputTokens(place),
                     place + 1 == cost.requests ? total - each * (cost.requests - 1) : each, place % 83 == 82});
    }
    return list;
}

QList<EstateCall> calls::kept(const Estate &estate)
{
    QList<EstateCall> list;
    for (const EstateCost &cost : estate.costs) {
        if (cost.service == u"fraud-agent"_s && cost.hour >= estate.now.toSecsSinceEpoch() - keptHours * 3'600)
            list.append(of(cost));
    }
    return list;
}

QString calls::usd(qint64 nano)
{
    return u"%1.%2"_s.arg(nano / 1'000'000'000).arg(nano % 1'000'000'000, 9, 10, QChar(u'0'));
}

QString calls::instant(qint64 ns)
{
    return QDateTime::fromMSecsSinceEpoch(ns / 1'000'000, Qt::UTC).toString(Qt::ISODateWithMs);
}

QString calls::providerOf(const QString &model)
{
    return model.startsWith(u"atlas"_s) ? u"openai"_s : u"anthropic"_s;
}

} // namespace plumbline
