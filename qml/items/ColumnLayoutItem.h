// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QSet>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace plumbline {

/// How the columns of a table are arranged: their order, which are shown, and how wide those are that somebody resized. A column
/// is known by its key, so that what was remembered holds when others came or went; at least one is always shown.
class ColumnLayoutItem : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QStringList keys READ keys WRITE setKeys NOTIFY changed) ///< Of the columns as the table has them.
    Q_PROPERTY(QList<int> spare READ spare WRITE setSpare NOTIFY changed) ///< Columns that are shown only to who asks for them.
    Q_PROPERTY(double narrowest READ narrowest WRITE setNarrowest NOTIFY changed) ///< That a column can be made.
    /// What differs from the arrangement that the table comes with, to be remembered; empty when nothing does. What is no such
    /// text, or says what cannot be, counts as nothing.
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed)
    Q_PROPERTY(QList<int> arranged READ arranged NOTIFY changed) ///< All columns, in the order that somebody gave them.
    Q_PROPERTY(QList<int> shown READ shown NOTIFY changed) ///< In their order.
    Q_PROPERTY(QList<int> places READ places NOTIFY changed) ///< Those that are shown, then the others.
    Q_PROPERTY(QList<double> widths READ widths NOTIFY changed) ///< By column; 0 where nobody chose one.
    Q_PROPERTY(bool isDefault READ isDefault NOTIFY changed)

public:
    static constexpr double widest = 4'000; ///< Wider than any screen.
    static constexpr qsizetype longestText = 16'384;

    using QObject::QObject;

    const QStringList &keys() const { return m_keys; }
    void setKeys(const QStringList &keys);
    const QList<int> &spare() const { return m_spare; }
    void setSpare(const QList<int> &columns);
    double narrowest() const { return m_narrowest; }
    void setNarrowest(double width);
    QString text() const;
    void setText(const QString &text);
    const QList<int> &arranged() const { return m_arranged; }
    const QList<int> &shown() const { return m_shown; }
    const QList<int> &places() const { return m_places; }
    const QList<double> &widths() const { return m_widths; }
    bool isDefault() const { return text().isEmpty(); }

    /// Not for the last one that is shown: it stays.
    Q_INVOKABLE void setShown(int column, bool isShown);
    /// To where the other column is; those between give way.
    Q_INVOKABLE void moveTo(int column, int other);
    Q_INVOKABLE void resize(int column, double width);
    Q_INVOKABLE void reset();

signals:
    void changed();

private:
    struct Choice {
        QStringList order;
        QSet<QString> hidden;
        QSet<QString> shown; ///< Of the spare ones.
        QHash<QString, double> widths;

        bool operator==(const Choice &) const = default;
    };

    static Choice choiceOf(const QString &text);
    void arrange();
    QList<int> inOrder() const;
    QStringList keysOf(const QList<int> &columns) const;
    QStringList ours(const QSet<QString> &keys) const; ///< In the order of the table.

    QStringList m_keys;
    QList<int> m_spare;
    double m_narrowest = 1;
    Choice m_choice;
    QList<int> m_arranged, m_shown, m_places;
    QList<double> m_widths;
};

} // namespace plumbline
