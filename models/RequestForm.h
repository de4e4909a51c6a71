// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/AuditRequest.h"
#include "metrics/MetricScope.h"

#include <QObject>
#include <QQmlEngine>

namespace plumbline {

/// For which audit, period and services a request is answered, as it is typed. Days are read in the organisation's zone.
class RequestForm : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by RequestsController")
    Q_PROPERTY(QString audit MEMBER m_audit NOTIFY changed) ///< "SOC2-2026"
    Q_PROPERTY(QString from MEMBER m_from NOTIFY changed) ///< First day, ISO 8601.
    Q_PROPERTY(QString until MEMBER m_until NOTIFY changed) ///< Last day, that day included.
    Q_PROPERTY(QString services MEMBER m_services NOTIFY changed) ///< Names between commas; empty: all.
    Q_PROPERTY(QString like MEMBER m_like NOTIFY changed) ///< Earlier audit whose services are taken; empty: none.
    Q_PROPERTY(QString subject MEMBER m_subject NOTIFY changed) ///< What a view is asked about.
    Q_PROPERTY(QString problem READ problem NOTIFY changed) ///< Of the period.

public:
    using QObject::QObject;

    /// The last whole quarter before `now`, where no period was typed.
    void begin(TimePoint now, const QTimeZone &zone);
    void show(const AuditRequest &request); ///< As it was saved.

    const QString &auditName() const { return m_audit; }
    const QString &likeAudit() const { return m_like; }
    const QString &subjectText() const { return m_subject; }
    QString problem() const;
    MetricScope scope(TimePoint now) const; ///< Of use while there is no problem.

signals:
    void changed();

private:
    QString m_audit, m_from, m_until, m_services, m_like, m_subject;
    QTimeZone m_zone = QTimeZone::utc();
};

} // namespace plumbline
