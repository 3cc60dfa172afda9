// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/selling/offer_preview.h"

#include "core/selling/offer_guard.h"
#include "ui/paper/paper_view.h"
#include "ui/selling/offer_document.h"
#include "ui/selling/offer_file.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/text/languages.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/press_guard.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QPointer>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace caravan::ui {

OfferPreview::OfferPreview(Desk& desk, const RecordKey& offer, QWidget* parent)
    : PanelView(parent), m_desk(desk), m_key(offer), m_paper(new PaperView),
      m_language(new QComboBox), m_count(new PlainLabel({}, TextRole::body, Ink::text2)),
      m_smaller(makeIconButton(QStringLiteral("zoom-out"))),
      m_larger(makeIconButton(QStringLiteral("zoom-in"))),
      m_fit(makeIconButton(QStringLiteral("move-horizontal"))), m_open(new QPushButton),
      m_mail(new QPushButton), m_guard(new PressGuard(*this, [this] { render(); }))
{
    for (const Languages::Language& language : Languages::all()) {
        m_language->addItem(language.name, language.code);
    }
    m_language->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeBar());
    layout->addWidget(m_paper, 1);
    connect(m_language, &QComboBox::activated, this,
            [this](int index) { chooseLanguage(m_language->itemData(index).toString()); });
    connect(m_smaller, &QToolButton::clicked, m_paper, &PaperView::zoomOut);
    connect(m_larger, &QToolButton::clicked, m_paper, &PaperView::zoomIn);
    connect(m_fit, &QToolButton::clicked, m_paper, &PaperView::fitWidth);
    connect(m_paper, &PaperView::zoomChanged, this, &OfferPreview::showZoom);
    connect(m_open, &QPushButton::clicked, this, &OfferPreview::open);
    connect(m_mail, &QPushButton::clicked, this, &OfferPreview::mail);
    connect(&desk, &Desk::committed, this, &OfferPreview::take);
    retranslate();
}

OfferPreview::~OfferPreview() = default;

QWidget* OfferPreview::makeBar()
{
    auto* bar = new QWidget;
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(kCellPadding, kGap, kCellPadding, kGap);
    layout->setSpacing(kGap);
    layout->addWidget(m_language);
    m_count->setElided(true);
    layout->addWidget(m_count, 1);
    for (QToolButton* button : {m_smaller, m_larger, m_fit}) {
        setButtonKind(*button, ButtonKind::ghost);
        layout->addWidget(button);
    }
    m_open->setIcon(icon(QStringLiteral("external-link")));
    m_mail->setIcon(icon(QStringLiteral("mail")));
    for (QPushButton* button : {m_open, m_mail}) {
        setButtonKind(*button, ButtonKind::secondary);
        layout->addWidget(button);
    }
    return bar;
}

QString OfferPreview::title() const
{
    return tr("Preview");
}

QString OfferPreview::text() const
{
    return m_sheets ? m_sheets->plainText() : QString();
}

std::optional<Record> OfferPreview::offer()
{
    const auto row = m_desk.replica().find(m_key.entity, m_key.id);
    return row && row->record.life == Life::live ? std::optional(row->record) : std::nullopt;
}

/// All that a letter names: who it is for, what it offers, who offers it, and what is approved.
void OfferPreview::take(const Commit& commit)
{
    constexpr const char* kRead[] = {"quote",         "quote_line", "sales_order",    "order_line",
                                     "account",       "contact",    "product",        "company",
                                     "user",          "price_book", "quote_approval", "price_entry",
                                     "discount_limit"};
    const bool isRead = std::any_of(std::begin(kRead), std::end(kRead),
                                    [&](const char* entity) { return commit.touches(entity); });
    if (!isRead && !commit.syncState) {
        return;
    }
    m_isStale = true;
    if (isVisible()) {
        m_guard->follow();
    }
}

void OfferPreview::showEvent(QShowEvent* event)
{
    PanelView::showEvent(event);
    if (m_isStale) {
        render();
    }
}

void OfferPreview::render()
{
    const std::optional<Record> now = offer();
    m_isStale = false;
    if (!now) {
        return; // the page says that it is gone
    }
    auto sheets = std::make_unique<OfferSheets>(m_desk.replica(), *now);
    const bool isSame = m_sheets && m_sheets->fingerprint() == sheets->fingerprint();
    m_sheets = std::move(sheets);
    const auto paint = [this](QPainter& painter, int sheet) { m_sheets->paint(painter, sheet); };
    if (!isSame) {
        m_paper->setSheets(m_sheets->count(), OfferSheets::size(), paint);
    }
    const QSignalBlocker quiet(m_language);
    m_language->setCurrentIndex(m_language->findData(m_sheets->letter().language()));
    // An order is written in the language of its quote.
    m_language->setVisible(now->entity->field("language") != nullptr);
    m_language->setEnabled(isOfferOpen(*now) && m_desk.rights().mayUpdate(*now));
    m_paper->setAccessibleName(m_sheets->letter().title());
    m_paper->setAccessibleDescription(text());
    showZoom();
}

void OfferPreview::showZoom()
{
    const int count = m_sheets ? m_sheets->count() : 0;
    m_count->setText(tr("%Ln page(s)", nullptr, count) +
                     QStringLiteral(" · %1 %").arg(m_paper->zoomPercent()));
}

void OfferPreview::chooseLanguage(const QString& code)
{
    const std::optional<Record> now = offer();
    if (!now || now->entity->field("language") == nullptr || now->text("language") == toStd(code)) {
        return;
    }
    const QString message = tr("Document language: %1").arg(m_language->currentText());
    const Done saved = m_desk.save({Edit::update(*now, {{"language", toStd(code)}})}, message);
    if (!saved) {
        render(); // the language that it has
    }
    Q_EMIT messageRequested(saved ? message : errorText(saved.error(), now->entity), bool(saved));
}

std::optional<QString> OfferPreview::copy(const Record& offer)
{
    const Result<QString> path = offerToHand(m_desk, offer);
    if (!path) {
        Q_EMIT messageRequested(offerFileErrorText(path.error()), false);
        return std::nullopt;
    }
    return *path;
}

void OfferPreview::open()
{
    const std::optional<Record> now = offer();
    const std::optional<QString> path = now ? copy(*now) : std::nullopt;
    if (path && !QDesktopServices::openUrl(QUrl::fromLocalFile(*path))) {
        Q_EMIT messageRequested(tr("No program opens PDF files here. The file is in %1").arg(*path),
                                false);
    }
}

void OfferPreview::mail()
{
    const std::optional<Record> now = offer();
    const std::optional<QString> path = now ? copy(*now) : std::nullopt;
    if (!path) {
        return;
    }
    const QString said = mailOffer(m_desk, *now, *path);
    const auto tell = [page = QPointer<OfferPreview>(this)](const QString& text, bool undoable) {
        if (page) {
            Q_EMIT page->messageRequested(text, undoable);
        }
    };
    const QList<ToastAction> next = afterMailing(m_desk, now->key(), tell);
    if (next.isEmpty()) {
        Q_EMIT messageRequested(said, false);
    } else {
        Q_EMIT offersRequested(said, next);
    }
}

void OfferPreview::retranslate()
{
    m_language->setAccessibleName(tr("Document language"));
    m_language->setToolTip(tr("Document language"));
    const auto name = [](QAbstractButton* button, const QString& text) {
        button->setToolTip(text);
        button->setAccessibleName(text);
    };
    name(m_smaller, tr("Zoom out (−)"));
    name(m_larger, tr("Zoom in (+)"));
    name(m_fit, tr("Fit to width (0)"));
    m_open->setText(tr("Open"));
    m_open->setToolTip(tr("Open the PDF with the program of this desktop"));
    m_mail->setText(tr("Email"));
    m_mail->setToolTip(tr("Write an email with the PDF to the contact"));
    showZoom();
}

} // namespace caravan::ui
