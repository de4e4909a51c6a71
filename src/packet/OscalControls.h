// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/ControlCatalog.h"
#include "packet/OscalForm.h"

namespace plumbline {

/// The controls of the product as OSCAL: what they are, what of them the product does, and which requirements of
/// frameworks they give evidence for. The same in every packet of a version of the program but for ids and dates.
class OscalControls
{
public:
    OscalControls(const OscalForm &form, const ControlCatalog &controls) : m_form(form), m_controls(controls) { }

    QByteArray catalog() const;
    QByteArray componentDefinition() const;
    QByteArray mappingCollection() const;

    static QString statementId(const Control &control) { return control.id + QStringLiteral("_smt"); }

private:
    QJsonObject mapping(const QString &framework) const;

    const OscalForm &m_form;
    const ControlCatalog &m_controls;
};

} // namespace plumbline
