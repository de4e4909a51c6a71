// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/ControlCoverage.h"
#include "packet/OscalForm.h"
#include "packet/PacketStage.h"

namespace plumbline {

/// What a packet found out, as OSCAL: one observation per figure and per control, a finding where evidence that was due
/// is missing, and what is open. It calls nothing satisfied: that is a person's to say.
class OscalResults
{
public:
    /// An exception that is open at the packet's as-of; `values` are its population's columns.
    struct OpenException {
        QString chain; ///< source/id of its first grant.
        QList<std::pair<QString, QString>> values;
        std::optional<TimePoint> expires;
        bool isExpired = false; ///< Its end is over, and nobody closed it.
    };
    static constexpr qsizetype mostExceptions = 10'000; ///< In the plan; how many there are it says all the same.

    /// `summary` is packet.json.
    OscalResults(const OscalForm &form, const QJsonObject &summary, const QList<ControlOutcome> &controls)
        : m_form(form), m_summary(summary), m_controls(controls)
    {
    }

    QByteArray assessmentResults(const QMap<QString, BagDigest> &files) const;
    /// Empty where nothing is open and nothing is missing.
    QByteArray plan(const QList<OpenException> &exceptions) const;

private:
    QJsonObject ofFigure(const QJsonObject &metric) const;
    QJsonObject ofControl(const ControlOutcome &outcome) const;
    QJsonObject finding(const ControlOutcome &outcome) const;
    QJsonObject risk(const OpenException &exception) const;
    QJsonArray resources(const QMap<QString, BagDigest> &files) const;
    QString period() const;

    const OscalForm &m_form;
    const QJsonObject &m_summary;
    const QList<ControlOutcome> &m_controls;
};

} // namespace plumbline
