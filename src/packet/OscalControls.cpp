// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packet/OscalControls.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

const QString catalogFile = u"catalog.json"_s;
const QString notReviewed
    = u"Own judgement of the makers of the program; a compliance person has not reviewed it."_s;

QString rhythmOf(const Control &control)
{
    return !control.unreadable.isEmpty()             ? QString()
        : control.rhythm == ControlRhythm::Week ? u"each week"_s
                                                : u"each case"_s;
}

/// Under which a published OSCAL catalog has a requirement: "SA-11(1)" of NIST SP 800-53 is sa-11.1 there.
QString targetId(const ControlMapping &mapping)
{
    if (mapping.framework != u"NIST SP 800-53")
        return mapping.requirement;
    return mapping.requirement.toLower().replace(u'(', u'.').remove(u')');
}

QString frameworkKey(const QString &framework)
{
    return u"framework/"_s + framework;
}

} // namespace

QByteArray OscalControls::catalog() const
{
    QStringList families;
    for (const Control &control : m_controls.controls) {
        if (!families.contains(control.family))
            families.append(control.family);
    }
    QJsonArray groups;
    for (const QString &family : std::as_const(families)) {
        QJsonArray controls;
        for (const Control &control : m_controls.controls) {
            if (control.family != family)
                continue;
            const QJsonObject statement{{u"id"_s, statementId(control)},
                                        {u"name"_s, u"statement"_s},
                                        {u"prose"_s, u"There is "_s + OscalForm::plain(control.evidence) + u'.'}};
            const QString help = control.unreadable.isEmpty() ? control.next : control.unreadable;
            const QJsonObject guidance{{u"id"_s, control.id + u"_gdn"_s},
                                       {u"name"_s, u"guidance"_s},
                                       {u"prose"_s, OscalForm::plain(help)}};
            QJsonObject one{{u"id"_s, control.id},
                            {u"title"_s, OscalForm::plain(control.title)},
                            {u"parts"_s, QJsonArray{statement, guidance}}};
            if (const QJsonArray props = OscalForm::properties({{u"due"_s, rhythmOf(control)}}); !props.isEmpty())
                one.insert(u"props"_s, props);
            controls.append(one);
        }
        groups.append(
            QJsonObject{{u"id"_s, family}, {u"title"_s, OscalForm::plain(family)}, {u"controls"_s, controls}});
    }
    QJsonObject content = m_form.begun(u"catalog"_s, u"Controls that Plumbline looks for evidence of"_s,
                                       u"What evidence each control needs and how often. "_s + notReviewed);
    content.insert(u"groups"_s, groups);
    return OscalForm::file(u"catalog"_s, content);
}

QByteArray OscalControls::componentDefinition() const
{
    QJsonArray requirements;
    for (const Control &control : m_controls.controls) {
        const bool isRead = control.unreadable.isEmpty();
        requirements.append(QJsonObject{
            {u"uuid"_s, m_form.uuid(u"requirement/"_s + control.id)},
            {u"control-id"_s, control.id},
            {u"description"_s,
             isRead ? u"Counts, "_s + rhythmOf(control) + u", "_s + OscalForm::plain(control.evidence)
                     + u". It does not perform the control."_s
                    : u"Not done: "_s + OscalForm::plain(control.unreadable)},
            {u"props"_s,
             OscalForm::properties({{u"counts-evidence"_s, isRead ? u"yes"_s : u"no"_s},
                                    {u"metric"_s, control.metric},
                                    {u"needs"_s, control.needs.join(u' ')}})}});
    }
    const QJsonObject implementation{
        {u"uuid"_s, m_form.uuid(u"implementation"_s)},
        {u"source"_s, catalogFile},
        {u"description"_s, u"Which controls the program counts evidence of. That evidence is there does not say that a "
                           "control works."_s},
        {u"implemented-requirements"_s, requirements}};
    const QJsonObject component{{u"uuid"_s, m_form.uuid(u"component"_s)},
                                {u"type"_s, u"validation"_s},
                                {u"title"_s, u"Plumbline"_s},
                                {u"description"_s, u"Reads delivery systems and counts the evidence that controls leave there."_s},
                                {u"control-implementations"_s, QJsonArray{implementation}}};
    QJsonObject content = m_form.begun(u"component-definition"_s, u"What Plumbline does for which control"_s, notReviewed);
    content.insert(u"components"_s, QJsonArray{component});
    return OscalForm::file(u"component-definition"_s, content);
}

QJsonObject OscalControls::mapping(const QString &framework) const
{
    QJsonArray maps;
    for (const ControlMapping &one : m_controls.mappings) {
        if (one.framework + u' ' + one.frameworkVersion != framework)
            continue;
        const QString key = one.control + u'/' + framework + u'/' + one.requirement;
        maps.append(QJsonObject{
            {u"uuid"_s, m_form.uuid(u"map/"_s + key)},
            {u"relationship"_s, u"intersects-with"_s},
            {u"sources"_s, QJsonArray{QJsonObject{{u"type"_s, u"control"_s}, {u"id-ref"_s, one.control}}}},
            {u"targets"_s, QJsonArray{QJsonObject{{u"type"_s, u"control"_s}, {u"id-ref"_s, targetId(one)}}}},
            {u"props"_s, OscalForm::properties({{u"basis"_s, one.basis}, {u"source"_s, one.source}})},
            {u"remarks"_s, OscalForm::plain(one.words)}});
    }
    return {{u"uuid"_s, m_form.uuid(u"mapping/"_s + framework)},
            {u"source-resource"_s, QJsonObject{{u"type"_s, u"catalog"_s}, {u"href"_s, catalogFile}}},
            {u"target-resource"_s,
             QJsonObject{{u"type"_s, u"catalog"_s}, {u"href"_s, m_form.reference(frameworkKey(framework))}}},
            {u"maps"_s, maps}};
}

QByteArray OscalControls::mappingCollection() const
{
    QStringList frameworks;
    for (const ControlMapping &one : m_controls.mappings)
        frameworks.append(one.framework + u' ' + one.frameworkVersion);
    frameworks.removeDuplicates();
    frameworks.sort();
    QJsonArray mappings;
    QJsonArray resources;
    for (const QString &framework : std::as_const(frameworks)) {
        mappings.append(mapping(framework));
        resources.append(m_form.resource(frameworkKey(framework), framework));
    }
    QJsonObject content = m_form.begun(u"mapping-collection"_s, u"Requirements that the controls give evidence for"_s,
                                       notReviewed);
    content.insert(
        u"provenance"_s,
        QJsonObject{{u"method"_s, u"human"_s},
                    {u"matching-rationale"_s, u"functional"_s},
                    {u"status"_s, u"draft"_s},
                    {u"mapping-description"_s,
                     u"A control gives some evidence for the requirement, and never all of it. The property basis is "
                     "\"cited\" where the pair between two outside frameworks is published, else \"own judgement\"; that "
                     "the control serves the first of the pair is own judgement either way. "_s
                         + notReviewed}});
    content.insert(u"mappings"_s, mappings);
    content.insert(u"back-matter"_s, QJsonObject{{u"resources"_s, resources}});
    return OscalForm::file(u"mapping-collection"_s, content);
}

} // namespace plumbline
