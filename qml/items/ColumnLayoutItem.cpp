// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ColumnLayoutItem.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QStringList textsOf(const QJsonValue &value)
{
    QStringList texts;
    const QJsonArray list = value.toArray();
    for (const QJsonValue &one : list)
        texts.append(one.toString());
    return texts;
}

QSet<QString> setOf(const QStringList &texts)
{
    return {texts.cbegin(), texts.cend()};
}

} // namespace

void ColumnLayoutItem::setKeys(const QStringList &keys)
{
    if (keys == m_keys)
        return;
    m_keys = keys;
    arrange();
}

void ColumnLayoutItem::setSpare(const QList<int> &columns)
{
    if (columns == m_spare)
        return;
    m_spare = columns;
    arrange();
}

void ColumnLayoutItem::setNarrowest(double width)
{
    m_narrowest = width;
    arrange();
}

ColumnLayoutItem::Choice ColumnLayoutItem::choiceOf(const QString &text)
{
    if (text.size() > longestText)
        return {};
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    Choice choice{.order = textsOf(object["order"_L1]),
                  .hidden = setOf(textsOf(object["hidden"_L1])),
                  .shown = setOf(textsOf(object["shown"_L1])),
                  .widths = {}};
    const QJsonObject widths = object["widths"_L1].toObject();
    for (auto width = widths.begin(); width != widths.end(); ++width)
        choice.widths.insert(width.key(), width.value().toDouble());
    return choice;
}

void ColumnLayoutItem::setText(const QString &text)
{
    Choice choice = choiceOf(text);
    if (choice == m_choice)
        return;
    m_choice = std::move(choice);
    arrange();
}

QString ColumnLayoutItem::text() const
{
    QJsonObject object;
    if (!std::ranges::is_sorted(m_arranged))
        object["order"_L1] = QJsonArray::fromStringList(keysOf(m_arranged));
    if (const QStringList hidden = ours(m_choice.hidden - setOf(keysOf(m_shown))); !hidden.isEmpty())
        object["hidden"_L1] = QJsonArray::fromStringList(hidden);
    if (const QStringList shown = ours(m_choice.shown); !shown.isEmpty())
        object["shown"_L1] = QJsonArray::fromStringList(shown);
    QJsonObject widths;
    for (qsizetype column = 0; column < m_widths.size(); ++column)
        if (m_widths[column] > 0)
            widths[m_keys[column]] = m_widths[column];
    if (!widths.isEmpty())
        object["widths"_L1] = widths;
    return object.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QStringList ColumnLayoutItem::keysOf(const QList<int> &columns) const
{
    QStringList keys;
    for (const int column : columns)
        keys.append(m_keys[column]);
    return keys;
}

QStringList ColumnLayoutItem::ours(const QSet<QString> &keys) const
{
    QStringList found;
    std::ranges::copy_if(m_keys, std::back_inserter(found), [&](const QString &key) { return keys.contains(key); });
    return found;
}

/// What nobody placed stands behind what the table has it behind.
QList<int> ColumnLayoutItem::inOrder() const
{
    QList<int> order;
    for (const QString &key : m_choice.order)
        if (const qsizetype column = m_keys.indexOf(key); column >= 0 && !order.contains(int(column)))
            order.append(int(column));
    for (int column = 0; column < m_keys.size(); ++column)
        if (!order.contains(column))
            order.insert(order.indexOf(column - 1) + 1, column);
    return order;
}

void ColumnLayoutItem::arrange()
{
    m_arranged = inOrder();
    const auto isShown = [this](int column) {
        return !m_choice.hidden.contains(m_keys[column])
            && (!m_spare.contains(column) || m_choice.shown.contains(m_keys[column]));
    };
    m_shown.clear();
    std::ranges::copy_if(m_arranged, std::back_inserter(m_shown), isShown);
    if (m_shown.isEmpty()) // nobody can have chosen that
        std::ranges::copy_if(m_arranged, std::back_inserter(m_shown),
                             [this](int column) { return !m_spare.contains(column); });
    if (m_shown.isEmpty())
        m_shown = m_arranged.first(std::min(qsizetype(1), m_arranged.size()));
    m_places = m_shown;
    std::ranges::copy_if(m_arranged, std::back_inserter(m_places),
                         [this](int column) { return !m_shown.contains(column); });
    m_widths.clear();
    for (const QString &key : std::as_const(m_keys)) {
        const double width = m_choice.widths.value(key);
        m_widths.append(std::isfinite(width) && width >= m_narrowest && width <= widest ? width : 0);
    }
    emit changed();
}

void ColumnLayoutItem::setShown(int column, bool isShown)
{
    const bool isLast = m_shown.size() == 1 && m_shown.first() == column;
    if (column < 0 || column >= m_keys.size() || m_shown.contains(column) == isShown || (isLast && !isShown))
        return;
    for (const int one : std::as_const(m_shown))
        m_choice.hidden.remove(m_keys[one]);
    const QString &key = m_keys[column];
    if (isShown) {
        m_choice.hidden.remove(key);
        if (m_spare.contains(column))
            m_choice.shown.insert(key);
    } else {
        m_choice.shown.remove(key);
        m_choice.hidden.insert(key);
    }
    arrange();
}

void ColumnLayoutItem::moveTo(int column, int other)
{
    const qsizetype from = m_arranged.indexOf(column), to = m_arranged.indexOf(other);
    if (from < 0 || to < 0 || from == to)
        return;
    QList<int> order = m_arranged;
    order.move(from, to);
    m_choice.order = keysOf(order);
    arrange();
}

void ColumnLayoutItem::resize(int column, double width)
{
    if (column < 0 || column >= m_keys.size() || !std::isfinite(width))
        return;
    m_choice.widths.insert(m_keys[column], std::clamp(width, m_narrowest, std::max(m_narrowest, widest)));
    arrange();
}

void ColumnLayoutItem::reset()
{
    m_choice = {};
    arrange();
}

} // namespace plumbline
