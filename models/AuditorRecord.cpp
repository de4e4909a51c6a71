// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/AuditorRecord.h"

#include "base/SafeText.h"
#include "models/EvidenceColumns.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr qsizetype longestFact = 400; // characters; the field itself is whole among the fields

QStringList shownLines(const RawText &text)
{
    QStringList lines = text.lines();
    for (QString &line : lines)
        line = visibleText(line);
    return lines;
}

} // namespace

void AuditorRecord::show(const PacketRecord &record)
{
    m_record = record;
    m_answerBytes = record.answer ? record.answer->size() : 0;
    m_lineText = shownLines(RawText::of(record.text.toUtf8(), {}));
    m_answerText.clear();
    m_highlight.reset();
    if (record.answer) {
        const RawText text = RawText::of(*record.answer, record.pointer);
        m_answerText = shownLines(text);
        m_highlight = text.locate(record.pointer);
    }
    m_record->answer.reset(); // what is shown of it is in the lines
    if (m_notes)
        m_noteProblem.clear();
    QList<Field> rows;
    for (const auto &[name, value] : std::as_const(m_record->fields))
        rows.append({.name = name,
                     .label = EvidenceColumns::fieldName(name),
                     .value = visibleText(value),
                     .mapped = true,
                     .mono = EvidenceColumns::isCode(name)});
    m_fields.setRows(std::move(rows));
    fillFacts();
    emit changed();
}

void AuditorRecord::clear()
{
    m_record.reset();
    m_fields.setRows({});
    m_lineText.clear();
    m_answerText.clear();
    m_highlight.reset();
    if (m_notes)
        m_noteProblem.clear();
    fillFacts();
    emit changed();
}

void AuditorRecord::keepSample(const AuditorSample &sample)
{
    const auto kept = m_notes ? m_notes->add(sample) : Result<void>();
    if (!kept)
        m_noteProblem = visibleText(toString(kept.error()));
    emit changed();
}

void AuditorRecord::keepNotes(Result<PacketNotes> notes)
{
    m_notes.reset();
    if (notes)
        m_notes = *std::move(notes);
    else
        m_noteProblem = visibleText(toString(notes.error()));
    emit changed();
}

void AuditorRecord::fillFacts()
{
    m_factLabels.clear();
    m_factValues.clear();
    if (!m_record)
        return;
    const auto add = [&](const QString &label, const QString &value) {
        m_factLabels.append(label);
        m_factValues.append(value.size() > longestFact ? value.left(longestFact) + u'…' : value);
    };
    add(tr("Line of the log"), m_text.count(m_record->line.seq));
    add(tr("Source"), visibleText(m_record->line.source));
    const auto at = parseInstant(m_record->line.observedAt);
    add(tr("Seen"), at ? m_text.instantUtc(*at) : visibleText(m_record->line.observedAt));
    if (m_record->withheld > 0)
        add(tr("Withheld"), m_text.count(m_record->withheld));
    for (const auto &[name, value] : std::as_const(m_record->fields)) {
        if (name != u"id" && !value.isEmpty())
            add(EvidenceColumns::fieldName(name), visibleText(value));
    }
}

QString AuditorRecord::title() const
{
    return m_record ? EvidenceColumns::typeName(m_record->line.type) : QString();
}

QString AuditorRecord::reference() const
{
    return m_record ? visibleText(m_record->line.id) : QString();
}

QString AuditorRecord::leafText() const
{
    if (!m_record)
        return {};
    return m_record->isLeaf ? tr("as it was signed") : tr("not what was signed");
}

QString AuditorRecord::answerState() const
{
    if (!m_record || m_record->answerSha256.isEmpty())
        return {};
    return m_answerText.isEmpty() && m_answerBytes == 0 ? u"missing"_s
        : m_record->isAnswer                            ? u"matches"_s
                                                        : u"differs"_s;
}

QString AuditorRecord::answerSize() const
{
    return m_answerBytes > 0 ? m_text.bytes(m_answerBytes) : QString();
}

QString AuditorRecord::note() const
{
    return m_record && m_notes ? m_notes->text(m_record->line.seq) : QString();
}

void AuditorRecord::setNote(const QString &text)
{
    if (!m_record || !m_notes || text == note())
        return;
    const PacketLine &line = m_record->line;
    const auto kept = m_notes->set(line.seq, {line.type + u':' + line.source + u':' + line.id, text});
    m_noteProblem = kept ? QString() : visibleText(toString(kept.error()));
    emit changed();
}

} // namespace plumbline
