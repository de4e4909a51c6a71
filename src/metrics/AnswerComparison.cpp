// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/AnswerComparison.h"

#include "base/Money.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QString textOf(const QJsonValue &value)
{
    if (value.isUndefined())
        return u"nothing"_s;
    const QByteArray text = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(text.mid(1, text.size() - 2)).left(200);
}

bool isSame(const QJsonValue &expected, const QJsonValue &got, const QString &field)
{
    if (expected.isDouble() && got.isDouble()) {
        const double a = expected.toDouble();
        const double b = got.toDouble();
        return std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)});
    }
    if (expected.isString() && got.isString() && field.section(u'/', -1).contains(u"usd"_s)) {
        const auto a = Money::parse(expected.toString());
        const auto b = Money::parse(got.toString());
        return expected == got || (a && b && *a == *b); // a sum may be more than one amount can hold
    }
    return expected == got;
}

AnswerMismatch compareObjectsInOrder(const QJsonArray &expected, const QJsonArray &got, const QString &field)
{
    qsizetype at = 0;
    for (qsizetype i = 0; i < expected.size(); ++i) {
        while (at < got.size() && !compareAnswer(expected.at(i), got.at(at)).isEmpty())
            ++at;
        if (at == got.size())
            return {u"%1/%2"_s.arg(field).arg(i), textOf(expected.at(i)), u"no such member"_s};
        ++at;
    }
    return {};
}

} // namespace

AnswerMismatch compareAnswer(const QJsonValue &expected, const QJsonValue &got, const QString &field)
{
    const auto mismatch = [&] {
        return AnswerMismatch{field.isEmpty() ? u"/"_s : field, textOf(expected), textOf(got)};
    };
    if (expected.isObject()) {
        if (!got.isObject())
            return mismatch();
        const QJsonObject object = expected.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            const QString inner = field.isEmpty() ? it.key() : field + u'/' + it.key();
            if (const AnswerMismatch found = compareAnswer(it.value(), got.toObject().value(it.key()), inner);
                !found.isEmpty())
                return found;
        }
        return {};
    }
    if (expected.isArray()) {
        const QJsonArray wanted = expected.toArray();
        const QJsonArray present = got.toArray();
        if (!got.isArray())
            return mismatch();
        if (!wanted.isEmpty() && wanted.first().isObject())
            return compareObjectsInOrder(wanted, present, field);
        if (wanted.size() != present.size())
            return mismatch();
        for (qsizetype i = 0; i < wanted.size(); ++i) {
            if (const AnswerMismatch found = compareAnswer(wanted.at(i), present.at(i), u"%1/%2"_s.arg(field).arg(i));
                !found.isEmpty())
                return found;
        }
        return {};
    }
    return isSame(expected, got, field) ? AnswerMismatch{} : mismatch();
}

} // namespace plumbline
