// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/Estate.h"

/// The single calls of language models behind the costs of the estate, made when somebody asks for them.
namespace plumbline::calls {

/// What keeps single calls keeps those of fraud-agent, of so many hours: a whole history would be millions.
constexpr int keptHours = 3;
/// Of a hundred calls, Langfuse never hears of one: its client drops what it cannot send.
constexpr int oneLostIn = 100;

QList<EstateCall> of(const EstateCost &cost);
QList<EstateCall> kept(const Estate &estate); ///< In the order of time.

int inputTokens(qint64 place);
int outputTokens(qint64 place);
/// What the first `count` calls of an hour sum up to.
qint64 sumOf(int (*tokens)(qint64), qint64 count);

QString usd(qint64 nano); ///< "0.031700000"
QString instant(qint64 ns); ///< To the millisecond.
QString providerOf(const QString &model); ///< Who sends the bill.

} // namespace plumbline::calls
