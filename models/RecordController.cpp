// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/RecordController.h"

#include "base/SafeText.h"
#include "models/EvidenceColumns.h"
#include "store/QueryRunner.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// Of an identifier in the summary; the list of fields has all of it.
constexpr int longestCode = 28;

Result<std::optional<RecordContent>> readRecord(StoreConnection &connection, const QString &type, qint64 versionId,
                                                const FieldLocator &locator)
{
    auto found = RowQueries(connection).findVersion(type, versionId);
    if (!found)
        return fail(found.error());
    if (!*found)
        return std::optional<RecordContent>();
    RecordContent content{.row = **found, .answer = {}, .bytes = 0, .text = {}, .lines = {}, .pointers = {}};
    auto answer = RawRecords(connection).find(content.row.origin.rawSha256);
    if (!answer)
        return content; // A record whose bytes are gone is still shown; its raw state says that they are missing.
    const QByteArray body = std::exchange(answer->answer.body, {});
    content.answer = *answer;
    content.bytes = body.size();
    content.text = RawText::of(body, content.row.origin.rawPointer);
    content.lines = content.text.lines();
    for (QString &line : content.lines)
        line = visibleText(line);
    content.pointers = locator ? locator(content.row, body) : QHash<QString, QString>();
    return content;
}

} // namespace

RecordController::RecordController(QueryRunner &runner, NumberText text, FieldLocator locator, QObject *parent)
    : QObject(parent), m_runner(runner), m_text(std::move(text)), m_locator(std::move(locator))
{
}

void RecordController::show(const QString &type, qint64 versionId)
{
    m_loading = true;
    emit changed();
    m_runner
        .run([type, versionId, locator = m_locator](StoreConnection &connection) {
            return readRecord(connection, type, versionId, locator);
        })
        .then(this, [this, asked = ++m_generation](const Result<std::optional<RecordContent>> &content) {
            if (asked != m_generation)
                return;
            m_loading = false;
            if (content && *content)
                take(**content);
            else
                clear();
        });
}

void RecordController::clear()
{
    ++m_generation;
    m_loading = false;
    m_content.reset();
    m_highlight.reset();
    m_activeField.clear();
    m_fields.setRows({});
    fillSummary();
    emit changed();
}

void RecordController::take(RecordContent content)
{
    m_content = std::move(content);
    const RowType &type = *m_content->row.row.type;
    m_activeField.clear();
    for (const QString &field :
         {u"bypassed"_s, EvidenceColumns::outcomeField(type), RowQueries::timeField(type), u"cost_usd"_s})
        if (m_activeField.isEmpty() && m_content->pointers.contains(field))
            m_activeField = field;
    fillSummary();
    activateField(m_activeField);
}

void RecordController::activateField(const QString &name)
{
    if (!m_content)
        return;
    m_activeField = name;
    // Without a place of its own a field points at the record as a whole.
    m_highlight = m_content->text.locate(m_content->pointers.value(name, m_content->row.origin.rawPointer));
    fillFields();
    emit changed();
}

void RecordController::fillFields()
{
    QList<Field> rows;
    for (const FieldType &field : m_content->row.row.type->fields) {
        const QString name = field.name;
        rows.append({.name = name,
                     .label = EvidenceColumns::fieldName(name),
                     .value = valueText(name),
                     .mapped = m_content->pointers.contains(name),
                     .active = name == m_activeField,
                     .mono = EvidenceColumns::isCode(name)});
    }
    m_fields.setRows(std::move(rows));
}

void RecordController::fillSummary()
{
    m_summaryLabels.clear();
    m_summaryValues.clear();
    m_summaryKinds.clear();
    if (!m_content)
        return;
    for (const FieldType &field : m_content->row.row.type->fields) {
        const FieldValue &value = m_content->row.row.value(QString(field.name));
        if (field.name == "id"_L1) // It stands beside the title.
            continue;
        const bool nobody = field.name == "owner"_L1 && fieldText(value).isEmpty();
        if (std::holds_alternative<std::monostate>(value) && !nobody)
            continue;
        m_summaryLabels.append(EvidenceColumns::fieldName(field.name));
        const bool isCode = EvidenceColumns::isCode(field.name);
        const QString text = valueText(field.name);
        m_summaryValues.append(nobody                                    ? tr("No owner")
                                   : isCode && text.size() > longestCode ? text.left(longestCode) + u'…'
                                                                         : text);
        m_summaryKinds.append(nobody ? u"crit"_s : isCode ? u"code"_s : QString());
    }
}

QString RecordController::valueText(const QString &field) const
{
    const FieldValue &value = m_content->row.row.value(field);
    if (std::holds_alternative<std::monostate>(value))
        return tr("—", "the source says nothing about it");
    if (const auto *flag = std::get_if<bool>(&value))
        return *flag ? tr("yes") : tr("no");
    if (const auto *instant = std::get_if<TimePoint>(&value))
        return m_text.timeOfRow(*instant, 0) + u' ' + m_text.zoneShort();
    const QString text = visibleText(fieldText(value));
    return field == EvidenceColumns::outcomeField(*m_content->row.row.type) ? EvidenceColumns::valueName(text) : text;
}

QString RecordController::title() const
{
    return m_content ? EvidenceColumns::typeName(m_content->row.row.type->name) : QString();
}

QString RecordController::reference() const
{
    return m_content ? visibleText(m_content->row.row.id()) : QString();
}

QString RecordController::outcome() const
{
    if (!m_content)
        return {};
    const Row &row = m_content->row.row;
    if (row.type->fieldIndex(u"bypassed") >= 0 && row.value(u"bypassed") == FieldValue(true))
        return u"bypassed"_s;
    const QString field = EvidenceColumns::outcomeField(*row.type);
    return field.isEmpty() ? QString() : fieldText(row.value(field));
}

QString RecordController::badgeMark() const
{
    return EvidenceColumns::outcomeMark(outcome());
}

QString RecordController::badgeText() const
{
    return EvidenceColumns::valueName(visibleText(outcome()));
}

QString RecordController::rawTitle() const
{
    return m_content ? tr("%1 %2, as received", "source and stream of a raw answer")
                           .arg(visibleText(m_content->row.origin.source),
                                visibleText(m_content->row.origin.stream).replace(u'_', u' '))
                     : QString();
}

QString RecordController::rawBytesText() const
{
    return m_content && m_content->answer ? m_text.bytes(m_content->bytes) : QString();
}

QString RecordController::rawNote() const
{
    if (!m_content || !m_content->answer)
        return {};
    QStringList notes;
    const RawText &text = m_content->text;
    if (text.isExcerpt())
        notes.append(tr("Shows bytes %1 to %2 only, the answer is large.")
                         .arg(m_text.count(text.excerptBegin()), m_text.count(text.excerptEnd())));
    if (text.isIndented())
        notes.append(tr("Shown indented; the digest is of the bytes as received."));
    return notes.join(u' ');
}

QString RecordController::rawState() const
{
    if (!m_content)
        return {};
    if (!m_content->answer)
        return u"missing"_s;
    return m_content->answer->digestMatches ? u"matches"_s : u"differs"_s;
}

QString RecordController::rawDigestShort() const
{
    const QString digest = rawDigest();
    return digest.isEmpty() ? QString() : digest.left(10) + u'…' + digest.right(9);
}

QString RecordController::fetchedText() const
{
    if (!m_content || !m_content->answer)
        return {};
    return tr("%1, sync run %2")
        .arg(m_text.timeOfRow(m_content->answer->answer.fetchedAt, 0), m_text.count(m_content->answer->runId));
}

QString RecordController::requestUrl() const
{
    return m_content && m_content->answer ? visibleText(m_content->answer->answer.url) : QString();
}

void RecordController::copyCitation()
{
    if (!m_content)
        return;
    const StoredRow &row = m_content->row;
    emit copyRequested(tr("%1 %2, source %3, version %4, known from %5, raw sha256 %6, pointer %7")
                           .arg(title(), reference(), row.origin.source, QString::number(row.versionId),
                                formatInstant(row.knownFrom), row.origin.rawSha256, row.origin.rawPointer));
}

} // namespace plumbline
