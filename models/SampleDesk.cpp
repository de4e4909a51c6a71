// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/SampleDesk.h"

#include "base/SafeText.h"
#include "base/UserName.h"
#include "evidence/AuditDesk.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QString tickMark(const SampleItem &item)
{
    if (item.replacedBy)
        return u"unk"_s;
    const bool deviates = std::ranges::any_of(item.ticks, [](const QString &one) { return one.endsWith(u"=deviation"); });
    return deviates ? u"crit"_s : item.ticks.isEmpty() ? QString() : u"ok"_s;
}

} // namespace

QStringList SampleDesk::marks()
{
    return {u"met"_s, u"deviation"_s, u"n/a"_s};
}

void SampleDesk::show(const AuditQuestion &question, const SampleSize &size, const AuditRequest &request,
                      const QList<SampleItem> &items, const QStringList &columns, const NumberText &text)
{
    const SampleItem *before = item();
    const QString kept = before && m_request.id() == request.id() ? before->id() : QString();
    m_question = question;
    m_size = size;
    m_request = request;
    m_items = items;
    m_columns = columns;
    showFacts(text);
    showItems(text);
    emit changed();
    int line = -1;
    for (int row = 0; row < m_table.count() && !kept.isEmpty(); ++row) {
        if (m_items.at(m_table.lineAt(row).caseIndex).id() == kept)
            line = row;
    }
    if (line >= 0) {
        m_chosen = line;
        emit chosenChanged();
    } else {
        choose(-1);
    }
}

void SampleDesk::showFacts(const NumberText &text)
{
    m_factLabels.clear();
    m_factValues.clear();
    m_factKinds.clear();
    const auto add = [this](const QString &label, const QString &value, const QString &kind = {}) {
        m_factLabels.append(label);
        m_factValues.append(value);
        m_factKinds.append(kind);
    };
    if (m_request.frozenAt) {
        add(tr("Frozen"), text.instantUtc(*m_request.frozenAt));
        add(tr("Items"), text.count(m_request.items));
        add(tr("Certificate"), m_request.verdict == u"proved" ? tr("proved") : tr("not proved"),
            m_request.verdict == u"proved" ? u"ok"_s : u"crit"_s);
        add(tr("Ids, SHA-256"), m_request.idsSha256, u"code"_s);
        add(tr("Document"), m_request.sha256, u"code"_s);
    }
    if (!m_request.seed.isEmpty()) {
        add(tr("Seed"), m_request.seed, u"code"_s);
        add(tr("Drawn"), m_request.stratum.isEmpty()
                ? text.count(m_request.sampleSize)
                : tr("%1 of each %2").arg(text.count(m_request.sampleSize), visibleText(m_request.stratum)));
        add(tr("Why so many"), visibleText(ResourceText::of("request.citation", m_request.citation)));
    }
    if (!m_request.note.isEmpty())
        add(tr("Note"), visibleText(m_request.note));
}

void SampleDesk::showItems(const NumberText &text)
{
    QList<TableLine> lines;
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        const SampleItem &one = m_items.at(i);
        TableLine line = TableLine::of(Columns, int(i));
        line.setNumber(Item, text.count(one.seq), one.seq);
        line.setName(Stratum, one.stratum, tr("All", "stratum of a sample"));
        line.set(Place, text.count(one.place), i, QString::number(one.place));
        line.setName(RowName, one.rowName, {});
        line.set(Ticks, one.replacedBy ? tr("replaced") : visibleText(one.ticks.join(u", "_s)), one.ticks.size());
        line.setName(Note, one.note, {});
        line.mark = tickMark(one);
        lines.append(line);
    }
    m_table.setLines(lines);
}

void SampleDesk::choose(int line)
{
    m_chosen = line >= 0 && line < m_table.count() ? line : -1;
    m_trace = {};
    emit chosenChanged();
}

const SampleItem *SampleDesk::item() const
{
    return m_chosen < 0 || m_chosen >= m_table.count() ? nullptr : &m_items.at(m_table.lineAt(m_chosen).caseIndex);
}

void SampleDesk::showTrace(const TraceWords &trace)
{
    m_trace = trace;
    emit chosenChanged();
}

QString SampleDesk::rowName() const
{
    return item() ? visibleText(item()->rowName) : QString();
}

QString SampleDesk::replacedText() const
{
    const SampleItem *one = item();
    return one && one->replacedBy ? tr("Replaced by item %1").arg(*one->replacedBy)
        : one && one->replaces    ? tr("Stands for item %1").arg(*one->replaces)
                                  : QString();
}

QList<int> SampleDesk::ticks() const
{
    QList<int> places;
    for (const QString &attribute : m_question.attributes) {
        int place = -1;
        for (int mark = 0; item() && mark < marks().size(); ++mark) {
            if (item()->ticks.contains(attribute + u'=' + marks().at(mark)))
                place = mark;
        }
        places.append(place);
    }
    return places;
}

void SampleDesk::freeze()
{
    keep([one = m_request](const AuditDesk &desk, AuditBook &, TimePoint now) -> Result<void> {
        const auto frozen = desk.freeze(one.audit, one.request, userName(), now);
        return frozen ? Result<void>() : fail(frozen.error());
    });
}

void SampleDesk::draw(const QString &seed, const QString &size, const QString &why, const QString &stratum)
{
    SampleOrder order{seed.trimmed(), {u"typed"_s, 0, why}, stratum};
    if (const QString typed = size.trimmed(); !typed.isEmpty()) {
        const qint64 number = typed.toLongLong();
        order.size.size = number > 0 ? number : -1; // refused by the book, as any other size that is none
    }
    keep([one = m_request, order](const AuditDesk &desk, AuditBook &, TimePoint now) -> Result<void> {
        const auto drawn = desk.select(one.audit, one.request, order, userName(), now);
        return drawn ? Result<void>() : fail(drawn.error());
    });
}

void SampleDesk::mark(const QString &status, const QString &note)
{
    keep([one = m_request, status, note](const AuditDesk &, AuditBook &book, TimePoint now) -> Result<void> {
        const auto marked = book.mark(one.audit, one.request, status, note, userName(), now);
        return marked ? Result<void>() : fail(marked.error());
    });
}

void SampleDesk::tick(int attribute, int mark)
{
    if (!item() || attribute < 0 || attribute >= m_question.attributes.size() || mark < 0 || mark >= marks().size())
        return;
    const QString tick = m_question.attributes.at(attribute) + u'=' + marks().at(mark);
    keep([one = m_request, seq = item()->seq, tick](const AuditDesk &, AuditBook &book, TimePoint now) -> Result<void> {
        const auto noted = book.note(one, seq, {tick}, {}, userName(), now);
        return noted ? Result<void>() : fail(noted.error());
    });
}

void SampleDesk::writeNote(const QString &note)
{
    if (!item())
        return;
    keep([one = m_request, seq = item()->seq, note](const AuditDesk &, AuditBook &book, TimePoint now) -> Result<void> {
        const auto noted = book.note(one, seq, {}, note, userName(), now);
        return noted ? Result<void>() : fail(noted.error());
    });
}

void SampleDesk::replace(const QString &reason)
{
    if (!item())
        return;
    keep([one = m_request, seq = item()->seq, reason](const AuditDesk &, AuditBook &book, TimePoint now) -> Result<void> {
        const auto next = book.replace(one, seq, reason, userName(), now);
        return next ? Result<void>() : fail(next.error());
    });
}

} // namespace plumbline
