// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/SourceForm.h"

#include "base/SafeText.h"
#include "models/ConfigurationFile.h"
#include "models/ConnectorChoices.h"
#include "sync/ConfigurationText.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

const QStringList secretKeys{QString(), u"token_env"_s, u"token_file"_s, u"token_keyring"_s};

bool matches(const QString &text, const QString &pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(text).hasMatch();
}

} // namespace

SourceForm::SourceForm(ConfigurationFile &configuration, const ConnectorCatalog &catalog, QObject *parent)
    : QObject(parent), m_configuration(configuration), m_catalog(catalog)
{
}

const ConnectorDefinition *SourceForm::definition() const
{
    const auto found = m_catalog.find(m_draft.connector);
    return found ? *found : nullptr;
}

QString SourceForm::file() const
{
    return m_configuration.path();
}

QString SourceForm::connectorTitle() const
{
    return definition() ? visibleText(definition()->title) : visibleText(m_draft.connector);
}

QList<std::pair<QString, QString>> SourceForm::facts() const
{
    if (!definition())
        return {};
    QList<std::pair<QString, QString>> all{{tr("Feeds"), ConnectorChoices::feeds(*definition())},
                                           {tr("Permissions"), visibleText(definition()->permissions.join(u" · "_s))},
                                           {tr("It keeps"), visibleText(definition()->retention)}};
    all.removeIf([](const auto &fact) { return fact.second.isEmpty(); });
    return all;
}

QStringList SourceForm::factLabels() const
{
    QStringList labels;
    for (const auto &[label, value] : facts())
        labels.append(label);
    return labels;
}

QStringList SourceForm::factValues() const
{
    QStringList values;
    for (const auto &[label, value] : facts())
        values.append(value);
    return values;
}

int SourceForm::secretKind() const
{
    return int(secretKeys.indexOf(m_draft.tokenKey));
}

void SourceForm::setSearch(const QString &words)
{
    m_search = words;
    QStringList used;
    for (const SourceSettings &source : m_configuration.current().sources)
        used.append(source.connector);
    m_connectors.setRows(ConnectorChoices::matching(m_catalog, words, used));
    emit changed();
}

void SourceForm::startNew()
{
    m_draft = {};
    m_replaced.clear();
    m_saveProblem.clear();
    m_touched.clear();
    m_attempted = false;
    m_keyring.clear();
    setSearch({});
    showParameters(true);
}

bool SourceForm::edit(const QString &id)
{
    startNew();
    for (const SourceSettings &source : m_configuration.current().sources) {
        if (source.id != id)
            continue;
        m_draft.connector = source.connector;
        m_draft = SourceDraft::of(source, definition());
        m_replaced = id;
        m_attempted = true; // What is wrong with it already is to be seen.
        showParameters(true);
        emit changed();
        return true;
    }
    return false;
}

void SourceForm::chooseConnector(const QString &name)
{
    if (isEditing() || name == m_draft.connector)
        return;
    const QString url = m_draft.baseUrl;
    m_draft = {};
    m_draft.connector = name;
    m_draft.baseUrl = url;
    m_draft.interval = u"15m"_s;
    // A name that is free: the connector's own, then with a number.
    const QList<SourceSettings> sources = m_configuration.current().sources;
    const auto isTaken = [&](const QString &id) {
        return std::any_of(sources.begin(), sources.end(), [&](const SourceSettings &s) { return s.id == id; });
    };
    m_draft.id = name;
    for (int i = 2; isTaken(m_draft.id); ++i)
        m_draft.id = u"%1-%2"_s.arg(name).arg(i);
    if (definition() && !definition()->frame.auth.isEmpty()) {
        m_draft.tokenKey = u"token_env"_s;
        m_draft.tokenName = m_draft.id.toUpper().replace(QRegularExpression(u"[^A-Z0-9]"_s), u"_"_s) + u"_TOKEN"_s;
    }
    m_touched.clear();
    m_attempted = false;
    m_saveProblem.clear();
    showParameters(true);
    emit changed();
}

void SourceForm::setField(const QString &field, const QString &value)
{
    QString &target = field == u"id" ? m_draft.id
        : field == u"base_url"       ? m_draft.baseUrl
        : field == u"interval"       ? m_draft.interval
                                     : m_draft.tokenName;
    if (target == value || (field == u"id" && isEditing()))
        return;
    target = value;
    m_touched.insert(field);
    m_saveProblem.clear();
    emit changed();
}

void SourceForm::setSecretKind(int kind)
{
    if (kind == secretKind())
        return;
    m_draft.tokenKey = secretKeys.value(kind);
    m_keyring.clear();
    m_draft.tokenName = kind == 3 ? u"plumbline/"_s + m_draft.id : QString();
    m_touched.remove(u"secret"_s);
    emit changed();
}

void SourceForm::setParameter(const QString &name, const QString &value)
{
    const ParameterDefinition *known = definition() ? definition()->findParameter(name) : nullptr;
    if (!known)
        return;
    QStringList values;
    if (known->type == ParameterDefinition::Type::List) {
        for (const QString &one : value.split(u','))
            if (!one.trimmed().isEmpty())
                values.append(one.trimmed());
    } else if (!value.trimmed().isEmpty()) {
        values = {value.trimmed()};
    }
    m_touched.insert(u"param "_s + name);
    m_saveProblem.clear();
    const auto there = std::find_if(m_draft.parameters.begin(), m_draft.parameters.end(),
                                    [&](const SourceDraft::Parameter &one) { return one.name == name; });
    if (there != m_draft.parameters.end())
        there->values = values;
    else
        m_draft.parameters.append({name, known->type, values});
    showParameters(false);
    emit changed();
}

void SourceForm::showParameters(bool renewed)
{
    static const QStringList kinds{u"text"_s, u"list"_s, u"integer"_s, u"boolean"_s};
    QList<ParameterLine> lines;
    for (const ParameterDefinition &parameter :
         definition() ? definition()->parameters : QList<ParameterDefinition>()) {
        QStringList values;
        for (const SourceDraft::Parameter &set : std::as_const(m_draft.parameters))
            if (set.name == parameter.name)
                values = set.values;
        lines.append({visibleText(parameter.name), kinds.value(int(parameter.type)), values.join(u", "_s),
                      visibleText(parameter.defaults.join(u", "_s)), visibleText(parameter.help), parameter.isRequired,
                      isShown(u"param "_s + parameter.name) ? parameterProblem(parameter, values) : QString()});
    }
    std::stable_sort(lines.begin(), lines.end(),
                     [](const ParameterLine &a, const ParameterLine &b) { return a.needed && !b.needed; });
    if (renewed)
        m_parameters.setRows(lines);
    else
        m_parameters.update(lines);
}

QString SourceForm::parameterProblem(const ParameterDefinition &parameter, const QStringList &values) const
{
    if (values.isEmpty())
        return parameter.isRequired ? tr("Needed by this connector.") : QString();
    if (parameter.type == ParameterDefinition::Type::Integer && !matches(values.constFirst(), u"-?[0-9]{1,18}"_s))
        return tr("A whole number is needed here.");
    return {};
}

QString SourceForm::idProblem() const
{
    if (isEditing() || !isShown(u"id"_s))
        return {};
    if (!matches(m_draft.id, u"[A-Za-z0-9][A-Za-z0-9._-]{0,63}"_s))
        return tr("Letters, digits, dots and dashes; it is how records name this source.");
    for (const SourceSettings &source : m_configuration.current().sources)
        if (source.id == m_draft.id)
            return tr("Another source has this name.");
    return {};
}

QString SourceForm::urlProblem() const
{
    if (!isShown(u"base_url"_s))
        return {};
    const QUrl url(m_draft.baseUrl, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != u"https" && url.scheme() != u"http"))
        return tr("An address such as https://host/path is needed.");
    return url.userInfo().isEmpty() ? QString()
                                    : tr("No user or password in the address; say below where the secret is.");
}

QString SourceForm::urlNote() const
{
    return QUrl(m_draft.baseUrl).scheme() == u"http"
        ? tr("Without https everybody on the way can read the answers and the secret.")
        : QString();
}

QString SourceForm::secretProblem() const
{
    if (secretKind() == 0 || !isShown(u"secret"_s))
        return {};
    const QString &name = m_draft.tokenName;
    if (secretKind() == 1 && !matches(name, u"[A-Za-z_][A-Za-z0-9_]{0,63}"_s))
        return tr("The name of a variable is needed, such as GITHUB_TOKEN, not the secret itself.");
    if (secretKind() == 2 && !name.startsWith(u'/'))
        return tr("The full path of a file is needed, such as /run/secrets/github.");
    if (secretKind() == 3 && !matches(name, u"[^/\\s]+/[^\\s]+"_s))
        return tr("Service and user are needed, such as plumbline/github.");
    return {};
}

QString SourceForm::secretNote() const
{
    if (secretKind() == 1 && matches(m_draft.tokenName, u"[A-Za-z_][A-Za-z0-9_]{0,63}"_s))
        return qEnvironmentVariableIsEmpty(m_draft.tokenName.toLatin1().constData())
            ? tr("%1 is not set for this program yet.").arg(m_draft.tokenName)
            : tr("%1 is set.").arg(m_draft.tokenName);
    if (secretKind() == 3 && secretProblem().isEmpty())
        return tr("Type it here, or put it there with: plumbline source set-secret %1").arg(m_draft.id);
    return {};
}

QString SourceForm::intervalProblem() const
{
    return isShown(u"interval"_s) && !matches(m_draft.interval, u"[1-9][0-9]{0,5}[smhd]"_s)
        ? tr("A number with s, m, h or d is needed, such as 15m.")
        : QString();
}

bool SourceForm::isValid()
{
    m_attempted = true;
    showParameters(false);
    emit changed();
    bool parametersAreFine = true;
    const int problem = int(ParameterLine::staticMetaObject.indexOfProperty("problem"));
    for (int i = 0; i < m_parameters.count(); ++i)
        parametersAreFine &= m_parameters.data(m_parameters.index(i), Qt::UserRole + problem).toString().isEmpty();
    return definition() && parametersAreFine && idProblem().isEmpty() && urlProblem().isEmpty()
        && secretProblem().isEmpty() && intervalProblem().isEmpty();
}

bool SourceForm::save()
{
    if (!isValid())
        return false;
    const bool isNew = !isEditing();
    if (const auto done = m_configuration.put(m_draft, m_replaced); !done) {
        m_saveProblem = visibleText(toString(done.error()));
        emit changed();
        return false;
    }
    emit saved(m_draft.id,
               isNew ? tr("%1 is added.").arg(visibleText(m_draft.id))
                     : tr("%1 is changed.").arg(visibleText(m_draft.id)));
    return true;
}

Result<SourceSettings> SourceForm::settings()
{
    if (!isValid())
        return fail(Error::Kind::Usage, u"test source"_s, u"the form is not complete"_s);
    const auto toml = ConfigurationText({}, m_configuration.path()).withSource(m_draft, {});
    if (!toml)
        return fail(toml.error());
    const auto read = Configuration::parse(*toml, m_configuration.path());
    if (!read)
        return fail(read.error());
    SourceSettings settings = read->sources.constFirst();
    settings.zone = m_configuration.current().zone;
    return settings;
}

} // namespace plumbline
