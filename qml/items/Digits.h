// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QQmlEngine>

namespace plumbline {

/// The register of visible numbers: an item says what the digits in and below it are. The nearest item that says so counts;
/// digits of which nobody says anything fail a test.
class Digits : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("attached to what holds the digits")
    QML_ATTACHED(Digits)
    Q_PROPERTY(Kind kind READ kind WRITE setKind NOTIFY changed)
    Q_PROPERTY(int lines READ lines WRITE setLines NOTIFY changed)

public:
    enum Kind {
        Unstated,
        Number, ///< One number: pressing it shows the rows that it is made of.
        Sum, ///< What a value of its rows adds up to: pressing it shows them.
        Picked, ///< One number of a grid: pressing picks it, Enter shows the rows.
        Facet, ///< Records that are left when it is ticked.
        Listed, ///< How many lines stand beside it, or on the page that it leads to. `lines`, where set, must say the same.
        Record, ///< What a line says of the one record that it opens.
        Field, ///< A value of the record, or its bytes, that is looked at.
        Instant, ///< A date, a time of day, a week, or what lies between two of them.
        Id, ///< A name or version that has digits in it.
        Axis, ///< By which a chart is read: a tick, a class, a limit, what is under the pointer.
        Definition, ///< Part of what a figure, control or rule is: a percentile, a window, a limit.
        Coverage, ///< How much of what is expected has come: nothing stands for what has not.
        Intake, ///< How the reading of the sources and the store fare.
        Position, ///< Which of several lines or steps is looked at.
        Choice, ///< What somebody chose or typed, or may.
        Example,
        Key, ///< On the keyboard.
    };
    Q_ENUM(Kind)

    explicit Digits(QObject *parent = nullptr) : QObject(parent) { }
    static Digits *qmlAttachedProperties(QObject *item) { return new Digits(item); }

    Kind kind() const { return m_kind; }
    int lines() const { return m_lines; } ///< -1: nobody says.
    void setKind(Kind kind)
    {
        m_kind = kind;
        emit changed();
    }
    void setLines(int lines)
    {
        m_lines = lines;
        emit changed();
    }

signals:
    void changed();

private:
    Kind m_kind = Unstated;
    int m_lines = -1;
};

} // namespace plumbline
