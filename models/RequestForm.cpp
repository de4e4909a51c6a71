// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/RequestForm.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QDate typedDay(const QString &text)
{
    return QDate::fromString(text.trimmed(), Qt::ISODate);
}

QDate dayAt(TimePoint instant, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(toNs(instant) / 1'000'000, zone).date();
}

} // namespace

void RequestForm::begin(TimePoint now, const QTimeZone &zone)
{
    m_zone = zone;
    if (!m_from.isEmpty() || !m_until.isEmpty())
        return;
    const QDate today = dayAt(now, zone);
    const QDate end = QDate(today.year(), today.month(), 1).addMonths(-((today.month() - 1) % 3));
    m_from = end.addMonths(-3).toString(Qt::ISODate);
    m_until = end.addDays(-1).toString(Qt::ISODate);
    emit changed();
}

void RequestForm::show(const AuditRequest &request)
{
    m_audit = request.audit;
    m_from = dayAt(request.from, m_zone).toString(Qt::ISODate);
    m_until = dayAt(request.to - std::chrono::nanoseconds(1), m_zone).toString(Qt::ISODate);
    m_services = request.services.join(u", "_s);
    emit changed();
}

QString RequestForm::problem() const
{
    if (!typedDay(m_from).isValid() || !typedDay(m_until).isValid())
        return tr("Write days as year-month-day, such as 2026-07-01.");
    return typedDay(m_until) < typedDay(m_from) ? tr("The period ends before it begins.") : QString();
}

MetricScope RequestForm::scope(TimePoint now) const
{
    MetricScope scope;
    scope.from = startOfDay(typedDay(m_from), m_zone);
    scope.to = startOfDay(typedDay(m_until).addDays(1), m_zone);
    scope.asOf = now;
    scope.zone = m_zone;
    for (const QString &name : m_services.split(u',', Qt::SkipEmptyParts)) {
        if (const QString service = name.trimmed(); !service.isEmpty())
            scope.services.append(service);
    }
    return scope;
}

} // namespace plumbline
