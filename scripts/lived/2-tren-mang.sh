# Xâm hại tình dục qua mạng, nạn nhân 16 tuổi: luật của công an, không phải trình tự của Luật Trẻ em.
title='Em gái 16 tuổi bị dụ gửi ảnh, bị đe dọa tung lên mạng (bịa)'
at 2026-10-12T08:00
begin --agency TMR --run-by commune --name-vi 'UBND xã Tu Mơ Rông' --name-en 'Tu Mơ Rông commune' --place 23425
as y-lan agency add ca-tmr --kind commune-police --name-vi 'Công an xã Tu Mơ Rông' --name-en 'Tu Mơ Rông police' --place 23425 --valid-from 2025-07-01
as y-lan agency add anm --kind cyber-police --name-vi 'Phòng An ninh mạng Công an tỉnh' --name-en 'Cyber police' --place 51 --valid-from 2025-07-01

told 'Em tự gọi, giấu tên với gia đình'
at 2026-10-12T19:05
as y-lan intake --from - --key goi-1 <<'DOC'
{"kind":"child-about-self","channel":"phone","receivedAt":"2026-10-12T19:00:00+07:00","nature":"actual","topics":["XH06"],
 "signs":["images-spreading","threatened"],
 "incident":{"place":"23425","setting":"online","online":"yes","recent":"yes","frequency":"ongoing"},
 "children":[{"name":"Y Mai Mẫu","sex":"female","age":{"from":16,"to":16,"basis":"stated"},"home":{"place":"23425"},"school":"Lớp 11 (bịa)"}],
 "offenders":[{"relation":"stranger","carer":"no","sex":"unknown","hasAccess":"no"}],
 "caller":{"relation":"child","phone":"0900 000 002","contact":{"numberSafe":"yes","when":"sau 17 giờ","whoMayAnswer":"chỉ em","leaveMessage":"no"}},
 "story":{"account":"Người quen trên mạng ép em gửi ảnh, giờ đòi tiền, dọa gửi ảnh cho cả lớp.","condition":"Khóc, không dám nói với mẹ."}}
DOC
as y-lan case triage $ca --accept
as y-lan case assign $ca --to a-thu
at 2026-10-12T19:20
as a-thu case start $ca
as a-thu case show $ca
as a-thu child show $ca/c1

told 'Báo công an; ảnh không được sao chép'
at 2026-10-12T19:30
as a-thu referral draft $ca --to anm --consent overridden --law 'TTLT 01/2022 Đ9' --words-from - <<<'Đề nghị giữ dấu vết trên mạng, gỡ ảnh, không liên hệ qua gia đình.'
as a-thu referral send $ca/1
paper phieu-chuyen-an-ninh-mang a-thu referral print $ca/1
as a-thu case record $ca police-told --words-from - <<<'Công an xã đã nhận tin qua điện thoại.'
as a-thu attachment hand-over $ca --to anm --words-from - <<<'Ảnh ở máy của em; Phòng An ninh mạng trực tiếp trích xuất, đường dây không giữ bản sao.'
as a-thu attachment list $ca
at 2026-10-13T08:00
as a-thu referral acknowledge $ca/1
as a-thu case record $ca police-written --words-from - <<<'Công văn 51/UBND.'
as a-thu case record $ca prosecution-proposal --words-from - <<<'Sở Y tế kiến nghị khởi tố, văn bản số 9.'

told 'Tư vấn khi em đồng ý'
at 2026-10-13T17:30
as a-thu consent record $ca/c1 therapy given --by child --words-from - <<<'Em đồng ý gặp chuyên viên; chưa muốn mẹ biết.'
as a-thu consent list $ca/c1
at 2026-10-16T17:30
as a-thu consent record $ca/c1 therapy given --by guardian --words-from - <<<'Em đã kể với mẹ; mẹ đồng ý, đi cùng.'
as a-thu consent list $ca/c1
as a-thu case note $ca --from - <<<'Buổi tư vấn thứ nhất; em ngủ được, ảnh đã bị gỡ khỏi nhóm lớp.'

told 'Trả lời của cơ quan, kết thúc'
at 2026-10-19T09:00
for act in police-received police-transfer investigation-received receipt-notice; do as a-thu case record $ca $act --words-from - <<<'Theo thông báo của cơ quan điều tra.'; done
at 2026-11-02T09:00
as a-thu referral complete $ca/1 --outcome helped
as a-thu case record $ca investigation-result --words-from - <<<'Đã khởi tố vụ án.'
as a-thu case record $ca reporter-told --words-from - <<<'Đã báo kết quả cho em.'
as a-thu queue
at 2026-11-20T09:00
as a-thu child end $ca/c1 --because counselling-only --reason-from - <<<'Đủ 16 tuổi, không theo trình tự Luật Trẻ em; công an đang xử lý, em ổn định.'
as a-thu case close $ca --because counselling-only --reason-from - <<<'Công an đang xử lý; em đã có người hỗ trợ.'
paper ho-so a-thu case print $ca --to investigation-body --for authority
at 2026-11-21T08:00
