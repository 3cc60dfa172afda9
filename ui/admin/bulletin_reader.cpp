// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/admin/bulletin_reader.h"

#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/dialog_room.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QJsonObject>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace caravan::ui {

namespace {

constexpr QSize kReaderSize(640, 520);
const QString kReadKey = QStringLiteral("bulletins.read");

/// What tells this text of a bulletin from an earlier one.
QString stampOf(const Record& bulletin)
{
    return toQString(formatDateTime(bulletin.changedAt));
}

} // namespace

BulletinReader::BulletinReader(Desk& desk, std::vector<Record> bulletins, std::size_t first,
                               QWidget* parent)
    : QDialog(parent), m_desk(desk), m_bulletins(std::move(bulletins)),
      m_title(new PlainLabel({}, TextRole::pageTitle)),
      m_about(new PlainLabel({}, TextRole::caption, Ink::text2)), m_body(new QPlainTextEdit),
      m_newer(new QPushButton(tr("Newer"))), m_older(new QPushButton(tr("Older")))
{
    setWindowTitle(tr("Bulletin"));
    openWithin(*this, kReaderSize);
    m_title->setWordWrap(true);
    m_body->setReadOnly(true);
    m_body->setFrameShape(QFrame::NoFrame);
    m_body->setAccessibleName(tr("Text"));
    auto* close = new QPushButton(tr("Close"));
    setButtonKind(*close, ButtonKind::primary);
    close->setDefault(true);
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {m_newer, m_older}) {
        setButtonKind(*button, ButtonKind::secondary);
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    buttons->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kCardPadding);
    layout->setSpacing(kGap);
    layout->addWidget(m_title);
    layout->addWidget(m_about);
    layout->addWidget(m_body, 1);
    layout->addLayout(buttons);
    connect(m_newer, &QPushButton::clicked, this, [this] { show(m_place - 1); });
    connect(m_older, &QPushButton::clicked, this, [this] { show(m_place + 1); });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    show(first);
}

bool BulletinReader::isRead(Desk& desk, const Record& bulletin)
{
    return desk.preferences()
               .value(kReadKey)
               .toObject()
               .value(toQString(bulletin.id.toString()))
               .toString() == stampOf(bulletin);
}

void BulletinReader::show(std::size_t place)
{
    m_place = place;
    const Record& bulletin = m_bulletins.at(place);
    m_title->setText(recordTitle(bulletin));
    QStringList about;
    if (const auto published = parseDateTime(bulletin.text("published"))) {
        about.append(momentText(*published));
    }
    const Field& kind = *bulletin.entity->field("kind");
    about.append(displayText(m_desk.replica(), kind, bulletin.value(kind.name)));
    about.removeAll(QString());
    m_about->setText(about.join(QStringLiteral(" · ")));
    m_body->setPlainText(toQString(bulletin.text("body")));
    m_newer->setEnabled(place > 0);
    m_older->setEnabled(place + 1 < m_bulletins.size());
    // Only of those that are still shown: what is gone needs no mark.
    const QJsonObject before = m_desk.preferences().value(kReadKey).toObject();
    QJsonObject read;
    for (const Record& one : m_bulletins) {
        const QString id = toQString(one.id.toString());
        if (before.contains(id)) {
            read.insert(id, before.value(id));
        }
    }
    read.insert(toQString(bulletin.id.toString()), stampOf(bulletin));
    m_desk.preferences().setValue(kReadKey, read);
    m_desk.markRead({bulletin.key()});
}

} // namespace caravan::ui
