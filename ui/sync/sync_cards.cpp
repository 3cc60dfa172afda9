// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/sync/sync_cards.h"

#include "ui/sync/change_output.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/card.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/link_label.h"
#include "ui/widgets/plain_label.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace caravan::ui {

SyncCards::SyncCards(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 12, 0);
    m_layout->setSpacing(kCardPadding);
}

void SyncCards::clear()
{
    clearLayout(*m_layout);
}

void SyncCards::finish()
{
    m_layout->addStretch(1);
}

Card* SyncCards::add(const QString& title, qsizetype count,
                     const std::vector<JournalEntry>& exported)
{
    auto* card = new Card;
    auto* line = card->addTitle(title);
    if (count > 0) {
        line->insertWidget(1, new PlainLabel(integerText(count), TextRole::body, Ink::text3));
    }
    if (!exported.empty()) {
        QPushButton* button = lineButton(tr("Export …"), title);
        setButtonKind(*button, ButtonKind::ghost);
        button->setFixedHeight(kSmallControlHeight);
        line->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, exported] { exportChanges(exported); });
    }
    m_layout->addWidget(card);
    return card;
}

void SyncCards::exportChanges(const std::vector<JournalEntry>& entries)
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Export these changes"),
                                                      tr("Changes") + QStringLiteral(".csv"),
                                                      tr("Comma-separated text (*.csv)"));
    if (!path.isEmpty()) {
        const Done written = writeChanges(m_desk.replica(), entries, path);
        Q_EMIT messageRequested(
            written ? tr("Exported to %1").arg(path) : errorText(written.error()), false);
    }
}

QPushButton* SyncCards::lineButton(const QString& text, const QString& about)
{
    auto* button = new QPushButton(text);
    button->setAccessibleName(text + QStringLiteral(": ") + about);
    return button;
}

QHBoxLayout* SyncCards::addLine(Card& card, const QString& iconName, Tone tone,
                                const QString& title, const QString& text, const RecordKey& key,
                                bool isFirst)
{
    if (!isFirst) {
        auto* rule = new QFrame;
        rule->setFixedHeight(1);
        rule->setAutoFillBackground(true);
        rule->setBackgroundRole(QPalette::Dark);
        card.body()->addWidget(rule);
    }
    auto* line = new QHBoxLayout;
    line->setSpacing(12);
    auto* mark = new QLabel;
    mark->setPixmap(
        icon(iconName, inkOf(tone)).pixmap(QSize(kIconSize, kIconSize), devicePixelRatioF()));
    mark->setFixedWidth(kIconSize);
    line->addWidget(mark, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    auto* link = new LinkLabel(title);
    connect(link, &LinkLabel::clicked, this,
            [this, key] { Q_EMIT routeRequested(Route::record(key)); });
    words->addWidget(link, 0, Qt::AlignLeft);
    auto* sentence = new PlainLabel(text, TextRole::body, Ink::text2);
    sentence->setWordWrap(true);
    words->addWidget(sentence);
    line->addLayout(words, 1);
    card.body()->addLayout(line);
    return line;
}

QHBoxLayout* SyncCards::addSentence(Card& card, const QString& text)
{
    auto* told = new PlainLabel(text, TextRole::body);
    told->setWordWrap(true);
    auto* line = new QHBoxLayout;
    line->setSpacing(kGap);
    line->addWidget(told, 1);
    card.body()->addLayout(line);
    return line;
}

void SyncCards::addMore(Card& card, std::int64_t count)
{
    card.body()->addWidget(new PlainLabel(tr("and %Ln more", nullptr, static_cast<int>(count)),
                                          TextRole::body, Ink::text2));
}

/// Unlike a deletion this cannot be undone: the words exist nowhere else.
bool SyncCards::confirmDiscard(int count)
{
    QMessageBox box(
        QMessageBox::Warning, tr("Discard all"),
        tr("%Ln change(s) made here will be lost. This cannot be undone.", nullptr, count),
        QMessageBox::NoButton, this);
    box.setTextFormat(Qt::PlainText);
    const QAbstractButton* discard = box.addButton(tr("Discard all"), QMessageBox::DestructiveRole);
    box.setDefaultButton(box.addButton(tr("Cancel"), QMessageBox::RejectRole));
    box.exec();
    return box.clickedButton() == discard;
}

void SyncCards::decided(const Done& done, const QString& message)
{
    m_desk.look();
    Q_EMIT messageRequested(done ? message : errorText(done.error()), false);
}

} // namespace caravan::ui
