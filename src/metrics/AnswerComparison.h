// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>

namespace plumbline {

/// One place where an answer is not what was expected; empty field: they agree.
struct AnswerMismatch {
    QString field;
    QString expected;
    QString got;

    bool isEmpty() const { return field.isEmpty(); }
};

/// The rule of the vector files: what is expected is a subset of what was got; numbers agree to 1e-9 relative, null is
/// null, texts that name US dollars are exact decimals, lists agree in order. A list of objects may leave members of
/// `got` out between those that are named (cells of a grid): each expected object must be found, in order.
AnswerMismatch compareAnswer(const QJsonValue &expected, const QJsonValue &got, const QString &field = {});

} // namespace plumbline
