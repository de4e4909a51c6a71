// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packet/FigureAgreement.h"

#include <QJsonArray>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr double lastDigit = 1e-6; ///< Fractions are printed with six digits.
constexpr double relative = 1e-9;

/// Members and items of an output as outputs of their own.
void flatten(const QString &name, const QJsonValue &value, QMap<QString, QJsonValue> &found)
{
    if (!value.isObject() && !value.isArray())
        found.insert(name, value);
    const QJsonObject members = value.toObject();
    for (auto member = members.begin(); member != members.end(); ++member)
        flatten(name + u'/' + member.key(), member.value(), found);
    const QJsonArray items = value.toArray();
    for (qsizetype i = 0; i < items.size(); ++i)
        flatten(u"%1/%2"_s.arg(name).arg(i), items.at(i), found);
}

/// Money and words are texts on both sides and agree to the last character.
bool isSame(const QJsonValue &said, const QByteArray &printed)
{
    if (said.isNull() || printed.isNull())
        return said.isNull() && printed.isNull();
    if (said.isString())
        return said.toString().toUtf8() == printed;
    bool isNumber = false;
    const double number = printed.toDouble(&isNumber);
    const double expected = said.isBool() ? (said.toBool() ? 1.0 : 0.0) : said.toDouble();
    return isNumber && std::abs(number - expected) <= lastDigit + relative * std::abs(expected);
}

} // namespace

FigureAgreement::FigureAgreement(const MetricDefinition &definition, const MetricResult &result)
{
    for (const MetricOutput &output : result.outputs) {
        if (!definition.notRecomputable.contains(output.name))
            flatten(output.name, output.value, m_outputs);
    }
}

QStringList FigureAgreement::differences(const QMap<QString, QByteArray> &packet) const
{
    QStringList names;
    for (auto it = m_outputs.begin(); it != m_outputs.end(); ++it) {
        const auto printed = packet.find(it.key());
        if (printed == packet.end() || !isSame(it.value(), printed.value()))
            names.append(it.key());
    }
    for (auto it = packet.begin(); it != packet.end(); ++it) {
        if (!m_outputs.contains(it.key()))
            names.append(it.key());
    }
    return names;
}

} // namespace plumbline
