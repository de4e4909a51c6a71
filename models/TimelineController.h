// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/EvidenceTimeline.h"
#include "models/NumberText.h"

#include <QQmlEngine>

namespace plumbline {

/// The records of the evidence table over time, as bars.
class TimelineController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by EvidenceController")
    Q_PROPERTY(QString name MEMBER m_name NOTIFY changed)
    Q_PROPERTY(QList<double> fractions MEMBER m_fractions NOTIFY changed)
    Q_PROPERTY(QList<QString> labels MEMBER m_labels NOTIFY changed)
    Q_PROPERTY(QList<QString> countTexts MEMBER m_countTexts NOTIFY changed)

public:
    explicit TimelineController(QObject *parent = nullptr) : QObject(parent) { }

    void show(const EvidenceTimeline &timeline, const NumberText &text);

signals:
    void changed();

private:
    QString m_name;
    QList<double> m_fractions; ///< Of the longest bar.
    QStringList m_labels; ///< "Mon 9", "W46", "Nov 2026"
    QStringList m_countTexts;
};

} // namespace plumbline
