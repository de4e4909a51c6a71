// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/RowListModel.h"

namespace plumbline {

/// A week that can be chosen.
struct WeekChoice {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(QString label MEMBER label)
    Q_PROPERTY(QString range MEMBER range)
    Q_PROPERTY(bool current MEMBER current)

public:
    QString key; ///< "2026-W46"
    QString label;
    QString range;
    bool current = false; ///< The chosen one.
};

/// The weeks that can be chosen, newest first.
class WeekListModel : public plumbline::RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by ScopeController")
    Q_PROPERTY(QList<QString> keys READ keys NOTIFY changed)
    Q_PROPERTY(QList<QString> labels READ labels NOTIFY changed)

public:
    explicit WeekListModel(QObject *parent = nullptr) : RowListModel(WeekChoice::staticMetaObject, parent) { }
    void setRows(QList<WeekChoice> rows);

    const QStringList &keys() const { return m_keys; }
    const QStringList &labels() const { return m_labels; }

signals:
    void changed();

private:
    QStringList m_keys;
    QStringList m_labels;
};

/// A value that a filter can take, with the number of rows that have it.
struct FilterChoice {
    Q_GADGET
    Q_PROPERTY(QString value MEMBER value)
    Q_PROPERTY(bool selected MEMBER selected)
    Q_PROPERTY(qint64 count MEMBER count)

public:
    QString value;
    bool selected = false;
    qint64 count = 0;
};

/// The values of one filter.
class FilterChoiceModel : public plumbline::RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by ScopeController")
    Q_PROPERTY(QList<QString> keys READ keys NOTIFY changed)
    Q_PROPERTY(QList<QString> labels READ keys NOTIFY changed)
    Q_PROPERTY(QList<QString> selectedKeys READ selected NOTIFY changed)

public:
    explicit FilterChoiceModel(QObject *parent = nullptr) : RowListModel(FilterChoice::staticMetaObject, parent) { }

    void setChoices(QList<FilterChoice> choices);
    void toggle(const QString &value);
    /// Exactly these, also those that no row has: a filter that is left out would show more than was asked for.
    void choose(const QStringList &values);
    void clear() { choose({}); }

    QStringList keys() const;
    QStringList selected() const;
    bool isFiltered() const { return !selected().isEmpty(); }
    const QList<FilterChoice> &choices() const { return m_choices; }

signals:
    void changed();

private:
    void publish();

    QList<FilterChoice> m_choices;
};

} // namespace plumbline
