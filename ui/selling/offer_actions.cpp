// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/selling/offer_actions.h"

#include "core/record/moments.h"
#include "core/selling/offers.h"
#include "ui/models/viewpoint.h"
#include "ui/selling/offer_file.h"
#include "ui/selling/offer_text.h"
#include "ui/selling/reason_dialog.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QUrl>

#include <algorithm>

namespace caravan::ui {

OfferActions::OfferActions(Desk& desk, QWidget* parent)
    : RecordTools(parent), m_desk(desk), m_quote(new QPushButton), m_ask(new QPushButton),
      m_version(new QPushButton), m_order(new QPushButton), m_pdf(new QPushButton)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    const auto add = [&](QPushButton* button, const char* picture, void (OfferActions::*verb)()) {
        button->setIcon(icon(QString::fromLatin1(picture)));
        setButtonKind(*button, ButtonKind::secondary);
        layout->addWidget(button);
        connect(button, &QPushButton::clicked, this, verb);
    };
    add(m_quote, "file-text", &OfferActions::quote);
    add(m_ask, "circle-question-mark", &OfferActions::askForApproval);
    add(m_version, "copy", &OfferActions::makeVersion);
    add(m_order, "clipboard-check", &OfferActions::order);
    add(m_pdf, "download", &OfferActions::writePdf);
    retranslate();
}

void OfferActions::retranslate()
{
    m_quote->setText(tr("Quote"));
    m_quote->setToolTip(tr("Create a quote from the products of this deal"));
    m_ask->setText(tr("Ask for approval"));
    m_ask->setToolTip(tr("Ask your manager to approve this quote's discount"));
    m_version->setText(tr("New version"));
    m_version->setToolTip(tr("Create a copy that replaces this quote"));
    m_order->setText(tr("Order"));
    m_order->setToolTip(tr("The customer has ordered: create the order and win the deal"));
    m_pdf->setText(tr("PDF"));
    m_pdf->setToolTip(tr("Save as a PDF with the company's letterhead and attach it"));
}

void OfferActions::setRecord(const Record& record)
{
    m_record = record;
    const std::string& entity = record.entity->name;
    const bool isQuote = entity == "quote";
    const std::string& status = isQuote ? record.text("status") : std::string();
    const Catalogue& catalogue = m_desk.catalogue();
    const auto makes = [&](const char* what) {
        return m_desk.rights().mayCreate(catalogue.at(what));
    };
    m_quote->setVisible(entity == "opportunity" && makes("quote") &&
                        !record.reference("account").isNil());
    m_ask->setVisible((status == "draft" || status == "approved") &&
                      !offerStateOf(m_desk.replica(), record).isCovered);
    m_version->setVisible((status == "sent" || status == "declined" || status == "expired") &&
                          makes("quote"));
    m_order->setVisible((status == "approved" || status == "sent" || status == "accepted") &&
                        makes("sales_order") &&
                        m_desk.replica().related("sales_order", "quote", record.id, 1).empty());
    m_pdf->setVisible(entity != "opportunity" &&
                      m_desk.rights().mayRead(*record.entity, *record.entity->field("amount")));
}

/// What is missing before the next step comes first, then the step.
std::optional<RecordTools::Next> OfferActions::next() const
{
    const auto phase = m_record ? phaseOf(*m_record) : std::nullopt;
    const bool isOpen = phase == Phase::open || phase == Phase::begun;
    const std::vector<std::pair<bool, Next>> steps{
        {true, {m_ask, QStringLiteral("circle-question-mark")}},
        {true, {m_order, QStringLiteral("clipboard-check")}},
        {true, {m_version, QStringLiteral("copy")}},
        {isOpen, {m_quote, QStringLiteral("file-text")}},
        {isOpen, {m_pdf, QStringLiteral("download")}},
    };
    for (const auto& [isMeant, step] : steps) {
        if (isMeant && !step.button->isHidden()) {
            return step;
        }
    }
    return std::nullopt;
}

void OfferActions::apply(const Result<std::vector<Edit>>& edits, const QString& message)
{
    const Done saved = edits ? m_desk.save(*edits, message) : Done(edits.error());
    Q_EMIT messageRequested(saved ? message : errorText(saved.error(), m_record->entity),
                            bool(saved));
    if (saved && edits->front().kind == ChangeKind::create &&
        edits->front().entity != "quote_approval") {
        Q_EMIT routeRequested(Route::record({edits->front().entity, edits->front().id}));
    }
}

/// The quote of this deal that is not over yet; the last one where there are several.
std::optional<Record> OfferActions::liveQuote() const
{
    constexpr std::size_t kQuotesMax = 50;
    for (Row& row : m_desk.replica().related("quote", "opportunity", m_record->id, kQuotesMax)) {
        const std::vector<std::string> live =
            row.record.entity->statesIn({Phase::open, Phase::begun});
        if (std::find(live.begin(), live.end(), row.record.text("status")) != live.end()) {
            return std::move(row.record);
        }
    }
    return std::nullopt;
}

/// A customer with two valid quotes of one deal chooses the cheaper: rarely meant.
void OfferActions::quote()
{
    if (const std::optional<Record> live = liveQuote()) {
        QMessageBox box(
            QMessageBox::Question, tr("Quote"),
            tr("This deal already has the quote %1.").arg(toQString(live->text("number"))),
            QMessageBox::Cancel, this);
        box.setTextFormat(Qt::PlainText);
        box.setInformativeText(
            tr("Another quote stands beside it. To replace it, open it and make a new version."));
        QPushButton* open = box.addButton(tr("Open it"), QMessageBox::AcceptRole);
        const QPushButton* another = box.addButton(tr("Create another"), QMessageBox::ActionRole);
        box.setDefaultButton(open);
        box.exec();
        if (box.clickedButton() == open) {
            Q_EMIT routeRequested(Route::record(live->key()));
        }
        if (box.clickedButton() != another) {
            return;
        }
    }
    apply(quoteFromDeal(m_desk.replica(), *m_record, interfaceLanguage(), todayOf(m_desk)),
          tr("Quote created"));
}

void OfferActions::askForApproval()
{
    ReasonDialog dialog(tr("Ask for approval"),
                        coverText(offerStateOf(m_desk.replica(), *m_record)),
                        tr("Why this discount?"), tr("Ask"), this);
    if (dialog.exec() == QDialog::Accepted) {
        apply(askApproval(m_desk.replica(), *m_record, toStd(dialog.reason())),
              tr("Approval requested"));
    }
}

void OfferActions::makeVersion()
{
    apply(newVersion(m_desk.replica(), *m_record, todayOf(m_desk)), tr("New version created"));
}

void OfferActions::order()
{
    Result<std::vector<Edit>> edits = orderFromQuote(m_desk.replica(), *m_record, todayOf(m_desk));
    const auto letter = offerMovesWith(m_desk, *m_record, "accepted");
    if (edits && !letter) { // what was ordered must be there to be read
        Q_EMIT messageRequested(offerFileErrorText(letter.error()), false);
        return;
    }
    if (edits) {
        edits->insert(edits->end(), letter->begin(), letter->end());
    }
    apply(edits, tr("Order created"));
}

/// Kept with the offer's files at once; from there it is opened, mailed or saved elsewhere.
void OfferActions::writePdf()
{
    const Result<QString> path = offerToHand(m_desk, *m_record);
    if (!path) {
        Q_EMIT messageRequested(offerFileErrorText(path.error()), false);
        return;
    }
    Q_EMIT offersRequested(
        tr("Saved %1").arg(QFileInfo(*path).fileName()),
        {{tr("Open"), [file = *path] { QDesktopServices::openUrl(QUrl::fromLocalFile(file)); }},
         {tr("Email"), [page = QPointer<OfferActions>(this), file = *path] {
              if (page) {
                  page->mail(file);
              }
          }}});
}

void OfferActions::mail(const QString& file)
{
    const QString said = mailOffer(m_desk, *m_record, file);
    const auto tell = [page = QPointer<OfferActions>(this)](const QString& text, bool undoable) {
        if (page) {
            Q_EMIT page->messageRequested(text, undoable);
        }
    };
    const QList<ToastAction> next = afterMailing(m_desk, m_record->key(), tell);
    if (next.isEmpty()) {
        Q_EMIT messageRequested(said, false);
    } else {
        Q_EMIT offersRequested(said, next);
    }
}

} // namespace caravan::ui
