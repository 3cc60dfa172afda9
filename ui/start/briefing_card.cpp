// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/start/briefing_card.h"

#include "core/actions/reminders.h"
#include "ui/models/viewpoint.h"
#include "ui/paper/paper.h"
#include "ui/text/format.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/link_label.h"
#include "ui/widgets/plain_label.h"
#include "ui/workbench/workbench.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPrintDialog>
#include <QPrinter>
#include <QTextCursor>
#include <QTextDocument>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr std::size_t kSentencesMax = 7; ///< more is a list, and lists there are
constexpr double kPrintPoints = 11;
constexpr double kPrintTitlePoints = 16;

} // namespace

BriefingCard::BriefingCard(Desk& desk, const Workbench& bench, QWidget* parent)
    : HomeCard(parent), m_desk(desk), m_bench(bench), m_lines(new QVBoxLayout),
      m_print(makeIconButton(QStringLiteral("file-text")))
{
    QHBoxLayout* head = addTitle({});
    setButtonKind(*m_print, ButtonKind::ghost);
    m_print->setFixedHeight(kSmallControlHeight);
    head->addWidget(m_print);
    m_lines->setSpacing(6);
    body()->addLayout(m_lines);
    connect(m_print, &QToolButton::clicked, this, &BriefingCard::print);
}

HomeReading BriefingCard::reading()
{
    std::vector<BriefingReading> sources;
    for (const BriefingSource& source : m_bench.home().briefing) {
        sources.push_back(source.make(m_desk));
    }
    return [this, sources](Replica& replica) {
        std::vector<BriefingSentence> all;
        for (const BriefingReading& source : sources) {
            std::vector<BriefingSentence> said = source(replica);
            all.insert(all.end(), said.begin(), said.end());
        }
        return [this, all] { show(all); };
    };
}

void BriefingCard::show(std::vector<BriefingSentence> said)
{
    setTitle(tr("Briefing"));
    m_print->setToolTip(tr("Print the briefing"));
    m_print->setAccessibleName(tr("Print the briefing"));
    m_said = std::move(said);
    const auto isPressing = [](const BriefingSentence& one) { return one.tone == Tone::danger; };
    std::stable_partition(m_said.begin(), m_said.end(), isPressing);
    m_said.resize(std::min(m_said.size(), kSentencesMax));
    clearLayout(*m_lines);
    for (const BriefingSentence& sentence : m_said) {
        auto* line = new QHBoxLayout;
        line->setSpacing(kGap);
        auto* mark = new QLabel;
        mark->setPixmap(icon(sentence.icon, inkOf(sentence.tone))
                            .pixmap(QSize(kSmallIconSize, kSmallIconSize), devicePixelRatioF()));
        auto* link = new LinkLabel(sentence.text);
        link->setTone(sentence.tone);
        connect(link, &LinkLabel::clicked, this,
                [this, route = sentence.behind] { Q_EMIT routeRequested(route); });
        line->addWidget(mark);
        line->addWidget(link, 1);
        m_lines->addLayout(line);
    }
    if (m_said.empty()) {
        m_lines->addWidget(new PlainLabel(tr("Nothing needs your attention this morning."),
                                          TextRole::body, Ink::text2));
    }
}

QStringList BriefingCard::sentences() const
{
    QStringList texts;
    for (const BriefingSentence& sentence : m_said) {
        texts.append(sentence.text);
    }
    return texts;
}

void BriefingCard::print()
{
    QPrinter printer(QPrinter::HighResolution);
    QPrintDialog dialog(&printer, this);
    if (dialog.exec() != QDialog::Accepted) {
        return;
    }
    printTo(printer);
    if (printer.outputFormat() == QPrinter::PdfFormat) {
        makeReadable(printer.outputFileName());
    }
}

/// Text only: what a record says is never markup.
void BriefingCard::printTo(QPrinter& printer)
{
    const PaperFonts onPaper;
    const QString language = QLocale().name();
    QTextDocument page;
    page.setDefaultFont(paperFont(language, kPrintPoints));
    QTextCursor cursor(&page);
    QTextCharFormat strong;
    strong.setFont(paperFont(language, kPrintTitlePoints, true));
    QTextCharFormat plain;
    plain.setFont(page.defaultFont());
    cursor.insertText(tr("Briefing") + QStringLiteral(" · ") + dayText(todayOf(m_desk)), strong);
    const QStringList texts = sentences();
    for (const QString& text : texts) {
        cursor.insertBlock();
        cursor.insertText(QStringLiteral("•  ") + text, plain);
    }
    const Viewpoint viewpoint = viewpointOf(m_desk);
    const TimePoint begin = viewpoint.midnight(viewpoint.today) - std::chrono::milliseconds(1);
    const TimePoint end =
        viewpoint.midnight(addDays(viewpoint.today, 1)) - std::chrono::milliseconds(1);
    cursor.insertBlock();
    cursor.insertBlock();
    cursor.insertText(tr("Today"), strong);
    for (const Reminder& work : remindersIn(m_desk.replica(), viewpoint.user, begin, end,
                                            viewpoint.midnight, BegunWork::told)) {
        cursor.insertBlock();
        const QString when =
            work.isDay ? QStringLiteral("☐") : toLocal(work.at).toString(QStringLiteral("HH:mm"));
        cursor.insertText(when + QStringLiteral("  ") + toQString(work.title), plain);
    }
    page.print(&printer);
}

} // namespace caravan::ui
